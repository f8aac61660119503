// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.value.Conversion;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The kinds of steps. */
final class Steps {
    private Steps() {}

    /** {@code .name}, {@code [key]}: one member or element. */
    record Select(Node key) implements Step {
        @Override
        public void follow(Scope scope, Match from, Consumer<Match> found) {
            found.accept(select(scope, from, key, false));
        }

        @Override
        public boolean isMultiple() {
            return false;
        }
    }

    /** {@code (expression)}: the value worked out from the current one. */
    record Script(Node expression) implements Step {
        @Override
        public void follow(Scope scope, Match from, Consumer<Match> found) {
            found.accept(from.with(expression.evaluate(scope.at(from.value()))));
        }

        @Override
        public boolean isMultiple() {
            return false;
        }
    }

    /** {@code .*}, {@code [*]}: all members or elements. */
    record All() implements Step {
        @Override
        public void follow(Scope scope, Match from, Consumer<Match> found) {
            if (from.value() instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) found.accept(from.to(String.valueOf(i), list.get(i), true));
            } else if (from.value() instanceof Map<?, ?> map) {
                map.forEach((key, value) -> found.accept(from.to((String) key, value, true)));
            }
        }
    }

    /** {@code ..}: the value itself and everything within it, depth first. */
    record Descend() implements Step {
        private static final All CHILDREN = new All();

        @Override
        public void follow(Scope scope, Match from, Consumer<Match> found) {
            found.accept(from);
            CHILDREN.follow(scope, from, child -> follow(scope, child, found));
        }
    }

    /** {@code [a, b]}: some members or elements; those that are not there are left out. */
    record Union(List<Node> keys) implements Step {
        @Override
        public void follow(Scope scope, Match from, Consumer<Match> found) {
            for (Node key : keys) {
                try {
                    found.accept(select(scope, from, key, true));
                } catch (EvaluationException notThere) {
                    continue;
                }
            }
        }
    }

    /** {@code [?condition]}: the members or elements for which it is true; where it fails it is not. */
    record Filter(Node condition) implements Step {
        private static final All CHILDREN = new All();

        @Override
        public void follow(Scope scope, Match from, Consumer<Match> found) {
            CHILDREN.follow(scope, from, child -> {
                if (holds(scope.at(child.value()))) found.accept(child);
            });
        }

        private boolean holds(Scope scope) {
            try {
                return Operands.isTrue(condition.evaluate(scope));
            } catch (EvaluationException notComparable) {
                return false;
            }
        }
    }

    private static Match select(Scope scope, Match from, Node key, boolean free) {
        Object wanted = key.evaluate(scope.at(from.value()));
        if (from.value() instanceof Map<?, ?> map) {
            String name = Operands.text(wanted);
            if (map.containsKey(name)) return from.to(name, map.get(name), free);
            throw new EvaluationException("there is no member " + name);
        }
        if (!(from.value() instanceof List<?> list)) throw Conversion.expected("an object or a list", from.value());
        int index = (int) Operands.number(wanted);
        if (index < 0 || index >= list.size()) {
            throw new EvaluationException("index " + index + " is outside of a list of " + list.size() + " elements");
        }
        return from.to(String.valueOf(index), list.get(index), free);
    }
}
