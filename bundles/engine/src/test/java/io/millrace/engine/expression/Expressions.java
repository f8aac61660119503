// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Function;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.fake.Providers;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.Call;
import io.millrace.plan.expression.PlanExpression.Column;
import io.millrace.plan.expression.PlanExpression.Literal;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;

/** Writes plan expressions down and evaluates them. */
final class Expressions {
    private final ExtensionRegistry registry = new ExtensionRegistry();
    private final Slots slots = new Slots(registry);
    final ExpressionCompiler compiler =
            new ExpressionCompiler(name -> slots.share(ExtensionKind.FUNCTION, name, Function.class));

    static PlanExpression column(String name) {
        return Column.of(name);
    }

    static PlanExpression literal(Object value) {
        return new Literal(value);
    }

    static Binary binary(PlanExpression left, BinaryOperator operator, PlanExpression right) {
        return new Binary(operator, left, right);
    }

    static Call call(String function, PlanExpression... arguments) {
        return new Call(function, List.of(arguments), 0);
    }

    void install(String name, ScalarFunction function) {
        registry.add(Providers.of(ExtensionKind.FUNCTION, name, () -> function));
    }

    Object evaluate(PlanExpression plan, Row row) {
        Value out = new Value();
        compiler.compile(plan).evaluate(row, out);
        return out.object();
    }

    /** The result of {@code a operator b}, each side read from a column. */
    Object apply(Object a, BinaryOperator operator, Object b) {
        Row row = io.millrace.engine.fake.Values.row("a", a, "b", b);
        return evaluate(binary(column("a"), operator, column("b")), row);
    }

    AbstractThrowableAssert<?, ?> assertRefused(Object a, BinaryOperator operator, Object b) {
        return assertThatThrownBy(() -> apply(a, operator, b)).isInstanceOf(EvaluationException.class);
    }

    static List<BinaryOperator> comparisons() {
        return Arrays.stream(BinaryOperator.values())
                .filter(BinaryOperator::isComparison)
                .toList();
    }

    static List<BinaryOperator> arithmetic() {
        return Arrays.stream(BinaryOperator.values())
                .filter(BinaryOperator::isArithmetic)
                .toList();
    }

    static List<BinaryOperator> bitwise() {
        return Arrays.stream(BinaryOperator.values())
                .filter(BinaryOperator::isBitwise)
                .toList();
    }
}
