// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import static io.millrace.engine.expression.Expressions.binary;
import static io.millrace.engine.expression.Expressions.column;
import static io.millrace.engine.expression.Expressions.literal;
import static io.millrace.engine.fake.Values.row;
import static io.millrace.plan.expression.BinaryOperator.AND;
import static io.millrace.plan.expression.BinaryOperator.DIVIDE;
import static io.millrace.plan.expression.BinaryOperator.EQUAL;
import static io.millrace.plan.expression.BinaryOperator.OR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import org.junit.Test;

public class LogicTest {
    private static final PlanExpression FAILING = binary(binary(literal(1L), DIVIDE, literal(0L)), EQUAL, literal(1L));

    private final Expressions on = new Expressions();

    private Object withFailingRight(boolean left, BinaryOperator operator) {
        return on.evaluate(binary(column("a"), operator, FAILING), row("a", left));
    }

    @Test
    public void truthTables() {
        for (boolean a : new boolean[] {true, false}) {
            for (boolean b : new boolean[] {true, false}) {
                assertThat(on.apply(a, AND, b)).isEqualTo(a && b);
                assertThat(on.apply(a, OR, b)).isEqualTo(a || b);
            }
        }
    }

    @Test
    public void theLeftSideDecidesAloneWhereItCan() {
        assertThat(withFailingRight(false, AND)).isEqualTo(false);
        assertThat(withFailingRight(true, OR)).isEqualTo(true);
    }

    @Test
    public void otherwiseAnErrorOfTheRightSideIsTheResult() {
        assertThatThrownBy(() -> withFailingRight(true, AND)).hasMessage("divided by zero");
        assertThatThrownBy(() -> withFailingRight(false, OR)).hasMessage("divided by zero");
    }

    @Test
    public void nullMakesTheResultFalseUnlessTheLeftSideDecides() {
        assertThat(on.apply(true, OR, null)).isEqualTo(true);
        assertThat(on.apply(null, OR, true)).isEqualTo(false);
        assertThat(on.apply(false, OR, null)).isEqualTo(false);
        assertThat(on.apply(false, AND, null)).isEqualTo(false);
        assertThat(on.apply(null, AND, true)).isEqualTo(false);
        assertThat(on.apply(true, AND, null)).isEqualTo(false);
        assertThat(on.apply(null, OR, null)).isEqualTo(false);
    }

    @Test
    public void bothSidesMustBeBoolean() {
        on.assertRefused(true, AND, 1L).hasMessage("invalid operation bool(true) AND int64(1)");
        on.assertRefused("x", OR, true).hasMessage("invalid operation string(x) OR bool(true)");
        on.assertRefused(null, AND, 1L).hasMessage("invalid operation null(<nil>) AND int64(1)");
        assertThat(on.apply(true, OR, 1L)).isEqualTo(true);
    }

    @Test
    public void onlyTheBooleanTrueIsTrue() {
        var condition = on.compiler.compile(column("a"));
        assertThat(condition.isTrue(row("a", true))).isTrue();
        assertThat(condition.isTrue(row("a", false))).isFalse();
        assertThat(condition.isTrue(row("a", 1L))).isFalse();
        assertThat(condition.isTrue(row("a", "true"))).isFalse();
        assertThat(condition.isTrue(row("b", true))).isFalse();
    }

    @Test
    public void anExpressionKnowsItselfAsAUserWouldWriteIt() {
        var plan = binary(binary(column("a"), EQUAL, literal("x")), AND, column("b"));
        assertThat(on.compiler.compile(plan).text()).isEqualTo("a = \"x\" AND b");
    }
}
