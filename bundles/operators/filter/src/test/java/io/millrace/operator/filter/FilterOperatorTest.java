// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.filter;

import static io.millrace.testkit.operator.PlanExpressions.binary;
import static io.millrace.testkit.operator.PlanExpressions.call;
import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.greater;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.testkit.function.FakeHits;
import io.millrace.testkit.operator.Emitted;
import io.millrace.testkit.operator.OperatorHarness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class FilterOperatorTest {
    private final OperatorHarness filter = where(greater(column("v"), literal(2)));

    @Test
    public void passesRowsForWhichTheConditionIsTrue() {
        filter.row("v", 2).emitsNothing();
        filter.row("v", 3).emitsRow("v", 3).emitsNothing();
    }

    @Test
    public void nullAndMissingAreNotTrue() {
        OperatorHarness flagged = where(column("ok"));

        flagged.row("ok", null).row("v", 1).row("ok", false).emitsNothing();
        flagged.row("ok", true).emitsRow("ok", true).emitsNothing();
    }

    @Test
    public void callsThatTellOfHitsCountTheRowsThatPass() {
        OperatorHarness twice = OperatorHarness.of(FilterOperator::new)
                .functions(Map.of("hits", FakeHits.COUNT))
                .expression(
                        "condition",
                        binary(greater(column("v"), literal(2)), BinaryOperator.AND, greater(literal(2), call("hits"))))
                .open();

        twice.row("v", 3).emitsRow("v", 3);
        twice.row("v", 1).emitsNothing();
        twice.row("v", 4).emitsRow("v", 4);
        twice.row("v", 5).emitsNothing();
    }

    @Test
    public void aConditionThatIsNotBooleanIsAnError() {
        where(column("v"))
                .row("v", 3)
                .emitsError("run Where error: invalid condition that returns non-bool value int64(3)");
        where(column("v")).row("v", "x").emitsError("non-bool value string(x)").emitsNothing();
    }

    @Test
    public void anErrorDropsItsRowOnly() {
        filter.row("v", "x")
                .emitsError("run Where error: invalid operation string(x) > int64(2)")
                .emitsNothing();
        filter.row("v", 3).emitsRow("v", 3).emitsNothing();
    }

    @Test
    public void aBatchKeepsTheRowsThatPass() {
        filter.batch(row("v", 1), row("v", 3), row("v", 2), row("v", 4)).emitsBatch(row("v", 3), row("v", 4));
        filter.emitsNothing();
    }

    @Test
    public void aBatchOfWhichNothingIsLeftIsNotEmitted() {
        filter.batch(row("v", 1)).emitsNothing();
        filter.batch().emitsNothing();
    }

    @Test
    public void anErrorInOneRowDiscardsTheWholeBatch() {
        filter.batch(row("v", 3), row("v", "x"), row("v", 4))
                .emitsError("run Where error")
                .emitsNothing();
    }

    @Test
    public void aBatchStaysOfItsWindow() {
        Optional<WindowRange> window = Optional.of(WindowRange.of(0, 1_000));

        filter.feed(new Batch(List.of(Row.of(row("v", 3))), window, true));

        Emitted.RowBatch batch = filter.nextBatch();
        assertThat(batch.window()).isEqualTo(window);
        assertThat(batch.grouped()).isTrue();
    }

    @Test
    public void watermarksPass() {
        filter.watermark(5).emitsWatermark(5).emitsNothing();
    }

    @Test
    public void theConditionIsNeeded() {
        assertThatThrownBy(() -> OperatorHarness.of(FilterOperator::new).open())
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("condition");
    }

    private static OperatorHarness where(PlanExpression condition) {
        return OperatorHarness.of(FilterOperator::new)
                .expression("condition", condition)
                .open();
    }
}
