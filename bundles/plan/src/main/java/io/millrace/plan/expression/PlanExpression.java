// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan.expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An expression whose names are resolved. {@link #toString()} gives it as a user would write it. */
public sealed interface PlanExpression {

    /** A constant: Long, Double, String or Boolean. */
    record Literal(Object value) implements PlanExpression {
        @Override
        public String toString() {
            return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
        }
    }

    /**
     * A column of the row.
     *
     * @param source the source it belongs to where rows hold columns of several; empty there for a column of whichever source
     *     has one of that name, the first in the row
     */
    record Column(Optional<String> source, String name) implements PlanExpression {
        public static Column of(String name) {
            return new Column(Optional.empty(), name);
        }

        @Override
        public String toString() {
            return source.map(qualifier -> qualifier + ".").orElse("") + name;
        }
    }

    /**
     * A use of a select item by its alias. All uses of one alias on one row see one value; the compiled expressions share it.
     */
    record Alias(String name, PlanExpression expression) implements PlanExpression {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A call of a scalar function.
     *
     * @param function name as registered
     * @param site number of the call in the statement; state is kept by it
     */
    record Call(String function, List<PlanExpression> arguments, int site) implements PlanExpression {
        @Override
        public String toString() {
            return function + arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /**
     * A call of an analytic function: one value for each event, from that event and those before it. It must be evaluated
     * exactly once for each event, so plans evaluate it in an operator of its own and read the result from a hidden column.
     *
     * @param function name as registered
     * @param partitions which events it looks back on
     * @param when a condition that an event must meet to be remembered; what is not boolean counts as met
     * @param site number of the call in the statement
     */
    record Analytic(
            String function,
            List<PlanExpression> arguments,
            Partitions partitions,
            Optional<PlanExpression> when,
            int site)
            implements PlanExpression {
        public Analytic {
            arguments = List.copyOf(arguments);
        }

        @Override
        public String toString() {
            String call =
                    function + arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
            if (partitions.keys().isEmpty() && when.isEmpty()) {
                return call;
            }
            String by = partitions.keys().isEmpty() ? "" : "PARTITION BY " + partitions;
            String condition = when.map(test -> "WHEN " + test).orElse("");
            return call + " OVER (" + (by + " " + condition).strip() + ")";
        }
    }

    /**
     * How events are told apart by the history they belong to.
     *
     * @param keys expressions whose text forms tell partitions apart; without any all events have one history
     * @param limit the number of partitions that are remembered; events of any more are errors
     */
    record Partitions(List<PlanExpression> keys, long limit) {
        public Partitions {
            keys = List.copyOf(keys);
        }

        @Override
        public String toString() {
            return keys.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
    }

    record Binary(BinaryOperator operator, PlanExpression left, PlanExpression right) implements PlanExpression {
        @Override
        public String toString() {
            return left + " " + operator.symbol() + " " + right;
        }
    }

    record Between(PlanExpression value, PlanExpression low, PlanExpression high, boolean negated)
            implements PlanExpression {
        @Override
        public String toString() {
            return value + (negated ? " NOT" : "") + " BETWEEN " + low + " AND " + high;
        }
    }

    /** {@code value IN (a, b)}. */
    record InList(PlanExpression value, List<PlanExpression> elements, boolean negated) implements PlanExpression {
        @Override
        public String toString() {
            return value + (negated ? " NOT" : "") + " IN "
                    + elements.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** {@code value IN array}. */
    record InArray(PlanExpression value, PlanExpression array, boolean negated) implements PlanExpression {
        @Override
        public String toString() {
            return value + (negated ? " NOT" : "") + " IN " + array;
        }
    }

    record Like(PlanExpression value, PlanExpression pattern, boolean negated) implements PlanExpression {
        @Override
        public String toString() {
            return value + (negated ? " NOT" : "") + " LIKE " + pattern;
        }
    }

    /**
     * @param operand the value that branches are compared with; empty for a searched CASE
     */
    record Case(Optional<PlanExpression> operand, List<Branch> branches, Optional<PlanExpression> otherwise)
            implements PlanExpression {
        @Override
        public String toString() {
            return "CASE" + operand.map(value -> " " + value).orElse("")
                    + branches.stream().map(String::valueOf).collect(Collectors.joining())
                    + otherwise.map(value -> " ELSE " + value).orElse("") + " END";
        }
    }

    /** One WHEN of a CASE. */
    record Branch(PlanExpression when, PlanExpression then) {
        @Override
        public String toString() {
            return " WHEN " + when + " THEN " + then;
        }
    }

    /** {@code object->member}. */
    record Member(PlanExpression object, String name) implements PlanExpression {
        @Override
        public String toString() {
            return object + "->" + name;
        }
    }

    /** {@code array[index]}. */
    record Index(PlanExpression array, PlanExpression index) implements PlanExpression {
        @Override
        public String toString() {
            return array + "[" + index + "]";
        }
    }

    /** {@code array[from:to]}. */
    record Slice(PlanExpression array, Optional<PlanExpression> from, Optional<PlanExpression> to)
            implements PlanExpression {
        @Override
        public String toString() {
            return array + "[" + from.map(String::valueOf).orElse("") + ":"
                    + to.map(String::valueOf).orElse("") + "]";
        }
    }

    /**
     * The row as one object: {@code *} as an argument.
     *
     * @param source the source whose columns are meant where rows hold columns of several; empty for all
     * @param except columns left out
     * @param replace columns set to something else
     */
    record Wildcard(Optional<String> source, List<String> except, List<Replacement> replace) implements PlanExpression {
        @Override
        public String toString() {
            return source.map(qualifier -> qualifier + ".").orElse("") + "*";
        }
    }

    /** One item of REPLACE. */
    record Replacement(String column, PlanExpression expression) {}

    /**
     * {@code meta(key->sub)}; an empty path is the whole metadata.
     *
     * @param source the source that it is of where rows hold columns of several; empty there for the first that has it
     */
    record Metadata(Optional<String> source, List<String> path) implements PlanExpression {
        @Override
        public String toString() {
            return "meta(" + (path.isEmpty() ? "*" : String.join("->", path)) + ")";
        }
    }
}
