// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.sliding;

import static io.millrace.testkit.operator.PlanExpressions.call;
import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.dividedBy;
import static io.millrace.testkit.operator.PlanExpressions.equal;
import static io.millrace.testkit.operator.PlanExpressions.greater;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.row.WindowRange;
import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.testkit.function.FakeHits;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import java.util.Map;
import org.junit.Test;

public class SlidingWindowOperatorTest {

    @Test
    public void everyRowIsTheEndOfAWindowAndBothEdgesAreInside() {
        OperatorHarness window = window(2).open();

        window.at(1_000).row("v", 1).emitsWindow(-1_000, 1_000, row("v", 1));
        window.at(3_000).row("v", 2).emitsWindow(1_000, 3_000, row("v", 1), row("v", 2));
        window.at(3_001).row("v", 3).emitsWindow(1_001, 3_001, row("v", 2), row("v", 3));
        window.at(9_000).emitsNothing();
    }

    @Test
    public void rowsThatDoNotTriggerAreInTheWindowsOfOthers() {
        OperatorHarness window = window(5)
                .expression("trigger", greater(column("v"), literal(9)))
                .open();

        window.at(1_000).row("v", 1).emitsNothing();
        window.at(2_000).row("v", 10).emitsWindow(-3_000, 2_000, row("v", 1), row("v", 10));
        window.at(3_000).row("v", null).emitsNothing();
    }

    @Test
    public void aTriggerThatFailsIsNotMet() {
        OperatorHarness window = window(5)
                .expression("trigger", equal(dividedBy(literal(1), column("v")), literal(1)))
                .open();

        window.row("v", 0).emitsNothing();
        window.row("v", 1).emitsBatch(row("v", 0), row("v", 1)).emitsNothing();
    }

    @Test
    public void aTriggerThatTellsOfHitsCountsThoseThatTriggered() {
        OperatorHarness window = window(5)
                .functions(Map.of("hits", FakeHits.COUNT))
                .expression("trigger", greater(column("v"), call("hits")))
                .open();

        window.row("v", 1).emitsBatch(row("v", 1));
        window.row("v", 1).emitsNothing();
        window.row("v", 2).emitsBatch(row("v", 1), row("v", 1), row("v", 2)).emitsNothing();
    }

    @Test
    public void aDelayedWindowGoesOnBehindTheEventThatTriggers() {
        OperatorHarness window = window(2)
                .option("delay", 1)
                .expression("trigger", equal(column("v"), literal(2)))
                .open();

        window.at(1_000).row("v", 1);
        window.at(2_000).row("v", 2);
        window.at(2_500).row("v", 3);
        window.at(2_999).emitsNothing();
        window.at(3_000).emitsWindow(0, 3_000, row("v", 1), row("v", 2), row("v", 3));
        window.at(3_500).row("v", 4).emitsNothing();
    }

    @Test
    public void aRowAtTheEndOfADelayedWindowIsOutside() {
        OperatorHarness window = window(2)
                .option("delay", 1)
                .expression("trigger", equal(column("v"), literal(2)))
                .inEventTime()
                .open();

        window.rowAt(2_000, "v", 2).rowAt(3_000, "v", 3).emitsWindow(0, 3_000, row("v", 2));
    }

    @Test
    public void windowsOfSeveralTriggersWaitSideBySide() {
        OperatorHarness window = window(2)
                .option("delay", 1)
                .expression("trigger", greater(column("v"), literal(5)))
                .open();

        window.at(1_000).row("v", 6);
        window.at(1_800).row("v", 7).emitsNothing();
        window.at(2_000).emitsWindow(-1_000, 2_000, row("v", 6), row("v", 7));
        window.at(2_500).row("v", 2);
        window.at(2_800)
                .emitsWindow(-200, 2_800, row("v", 6), row("v", 7), row("v", 2))
                .emitsNothing();
    }

    @Test
    public void sentTwiceTheRowsBehindTheEventComeOnTheirOwn() {
        OperatorHarness window = window(2)
                .option("delay", 1)
                .option("twice", true)
                .expression("trigger", equal(column("v"), literal(2)))
                .open();

        window.at(0).row("v", 0);
        window.at(1_000).row("v", 1);
        window.at(2_000).row("v", 2).emitsWindow(0, 2_000, row("v", 1), row("v", 2));
        window.at(2_500).row("v", 3);
        window.at(3_000);
        assertThat(window.nextBatch().window()).contains(new WindowRange(2_000, 3_000, 2_000));
        window.at(3_500).row("v", 2).emitsWindow(1_500, 3_500, row("v", 2), row("v", 3), row("v", 2));
        window.at(4_500);
        assertThat(window.nextBatch().rows()).isEmpty();
    }

    @Test
    public void theSecondVersionLeavesTheVeryStartOut() {
        OperatorHarness window = window(2).option("startExcluded", true).open();

        window.at(1_000).row("v", 1).emitsBatch(row("v", 1));
        window.at(3_000).row("v", 2).emitsBatch(row("v", 2));
        window.at(3_500).row("v", 3).emitsBatch(row("v", 2), row("v", 3)).emitsNothing();
    }

    @Test
    public void inEventTimeRowsOfOneInstantAreAllInEachOthersWindow() {
        OperatorHarness window = window(1).inEventTime().open();

        window.rowAt(1_500, "v", 1).rowAt(1_500, "v", 2).emitsNothing();
        window.watermark(1_500)
                .emitsBatch(row("v", 1), row("v", 2))
                .emitsBatch(row("v", 1), row("v", 2))
                .emitsWatermark(1_500);
        window.rowAt(3_000, "v", 3).emitsNothing();
        window.watermark(4_000).emitsWindow(2_000, 3_000, row("v", 3)).emitsWatermark(4_000);
    }

    @Test
    public void aWhereBehindTheWindowKeepsRowsOutButNotTheirTrigger() {
        OperatorHarness window =
                window(2).where(greater(column("v"), literal(1))).open();

        window.at(0).row("v", 1).emitsNothing();
        window.at(1_000).row("v", 2).emitsBatch(row("v", 2));
        window.at(2_000).row("v", 0).emitsBatch(row("v", 2)).emitsNothing();
    }

    @Test
    public void anErrorIsInEveryWindowThatHoldsItsRowAndInNoOther() {
        OperatorHarness window = window(1)
                .functions(AggregateFunctions.all())
                .keeping()
                .aggregate("$$sum", "sum", dividedBy(literal(6), column("v")))
                .open();

        window.at(0).row("v", 0).emitsError("divided by zero");
        window.at(1_000).row("v", 2).emitsError("divided by zero");
        window.at(1_500).row("v", 3).emitsBatch(row("$$sum", 5)).emitsNothing();
    }

    @Test
    public void aValueOfTheWrongKindIsAnErrorUntilItIsOut() {
        OperatorHarness window = window(1)
                .functions(AggregateFunctions.all())
                .keeping()
                .aggregate("$$max", "max", column("v"))
                .open();

        window.at(0).row("v", 1).emitsBatch(row("$$max", 1));
        window.at(500).row("v", "x").emitsError("expected a number");
        window.at(1_501).row("v", 3).emitsBatch(row("$$max", 3)).emitsNothing();
    }

    @Test
    public void refusesLengthsBelowOne() {
        assertThatThrownBy(() -> window(0).open()).hasMessageContaining("length is 0");
        assertThatThrownBy(() -> window(1).option("delay", 0).open()).hasMessageContaining("delay is 0");
        assertThatThrownBy(() -> window(1).option("unit", "week").open()).hasMessageContaining("unit is week");
    }

    private static OperatorSetup window(long seconds) {
        return OperatorHarness.of(SlidingWindowOperator::new)
                .option("unit", "ss")
                .option("length", seconds);
    }
}
