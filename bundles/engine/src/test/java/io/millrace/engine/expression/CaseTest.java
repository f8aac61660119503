// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import static io.millrace.engine.expression.Expressions.binary;
import static io.millrace.engine.expression.Expressions.column;
import static io.millrace.engine.expression.Expressions.literal;
import static io.millrace.engine.fake.Values.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Branch;
import io.millrace.plan.expression.PlanExpression.Case;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class CaseTest {
    private static final PlanExpression FAILING = binary(literal(1L), BinaryOperator.DIVIDE, literal(0L));

    private final Expressions on = new Expressions();

    private static PlanExpression isBelow(long limit) {
        return binary(column("x"), BinaryOperator.LESS, literal(limit));
    }

    private static Case searched(Optional<PlanExpression> otherwise, Branch... branches) {
        return new Case(Optional.empty(), List.of(branches), otherwise);
    }

    private static Case simple(Branch... branches) {
        return new Case(Optional.of(column("x")), List.of(branches), Optional.of(literal("other")));
    }

    @Test
    public void theFirstBranchThatHoldsWins() {
        Case plan = searched(
                Optional.of(literal("high")),
                new Branch(isBelow(10), literal("low")),
                new Branch(isBelow(20), literal("middle")));
        assertThat(on.evaluate(plan, row("x", 5L))).isEqualTo("low");
        assertThat(on.evaluate(plan, row("x", 15L))).isEqualTo("middle");
        assertThat(on.evaluate(plan, row("x", 25L))).isEqualTo("high");
    }

    @Test
    public void branchesThatAreNotTakenAreNotEvaluated() {
        Case plan = searched(
                Optional.of(FAILING),
                new Branch(isBelow(10), literal("low")),
                new Branch(binary(FAILING, BinaryOperator.EQUAL, literal(1L)), FAILING));
        assertThat(on.evaluate(plan, row("x", 5L))).isEqualTo("low");
    }

    @Test
    public void withoutAMatchAndWithoutElseTheResultIsNull() {
        assertThat(on.evaluate(searched(Optional.empty(), new Branch(isBelow(1), literal("low"))), row("x", 5L)))
                .isNull();
    }

    @Test
    public void aConditionOnNullCountsAsNotMet() {
        Case plan = searched(Optional.of(literal("none")), new Branch(isBelow(10), literal("low")));
        assertThat(on.evaluate(plan, row("x", null))).isEqualTo("none");
        assertThat(on.evaluate(plan, row("y", 1L))).isEqualTo("none");
    }

    @Test
    public void anOperandIsComparedWithEachWhen() {
        Case plan = simple(new Branch(literal(1L), literal("one")), new Branch(literal(2.0), literal("two")));
        assertThat(on.evaluate(plan, row("x", 1.0))).isEqualTo("one");
        assertThat(on.evaluate(plan, row("x", 2L))).isEqualTo("two");
        assertThat(on.evaluate(plan, row("x", 3L))).isEqualTo("other");
    }

    @Test
    public void nullNeverEqualsAWhen() {
        assertThat(on.evaluate(simple(new Branch(column("y"), literal("hit"))), row("x", null, "y", null)))
                .isEqualTo("other");
    }

    @Test
    public void aWhenOfAnotherKindIsAnError() {
        assertThatThrownBy(() -> on.evaluate(simple(new Branch(literal("1"), literal("one"))), row("x", 1L)))
                .hasMessage("evaluate case expression error: invalid operation int64(1) = string(1)");
    }
}
