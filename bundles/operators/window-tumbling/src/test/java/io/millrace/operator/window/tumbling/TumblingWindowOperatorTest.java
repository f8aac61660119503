// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.tumbling;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.greater;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.PlanExpressions.wildcard;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.testkit.operator.Emitted;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import org.junit.Test;

public class TumblingWindowOperatorTest {

    @Test
    public void emitsAtEachBoundaryWhatCameBeforeIt() {
        OperatorHarness window = window("ss", 5).open();

        window.at(1_000).row("v", 1);
        window.at(4_999).row("v", 2).emitsNothing();
        window.at(5_000)
                .emitsWindow(0, 5_000, row("v", 1), row("v", 2))
                .row("v", 3)
                .emitsNothing();
        window.at(10_000).emitsWindow(5_000, 10_000, row("v", 3)).emitsNothing();
    }

    @Test
    public void theFirstWindowBeginsWithTheRule() {
        OperatorHarness window = window("ss", 5).startingAt(7_300).open();

        window.at(8_000).row("v", 1);
        window.at(10_000).emitsWindow(7_300, 10_000, row("v", 1));
        window.at(15_000).emitsWindow(10_000, 15_000).emitsNothing();
    }

    @Test
    public void emptyWindowsAreEmitted() {
        OperatorHarness window = window("ms", 100).open();

        window.at(300)
                .emitsWindow(0, 100)
                .emitsWindow(100, 200)
                .emitsWindow(200, 300)
                .emitsNothing();
    }

    @Test
    public void laterBoundariesFollowByPlainAddition() {
        OperatorHarness window = window("ss", 40).startingAt(52_000).open();

        window.at(160_000)
                .emitsWindow(52_000, 80_000)
                .emitsWindow(80_000, 120_000)
                .emitsWindow(120_000, 160_000);
        window.emitsNothing();
    }

    @Test
    public void aRowThatComesBeforeTheTimerOfItsBoundaryClosesTheWindowItself() {
        OperatorHarness window = window("ss", 1).open();

        window.at(500).row("v", 1);
        window.rowAt(1_000, "v", 2).emitsWindow(0, 1_000, row("v", 1)).emitsNothing();
        window.at(1_000).emitsNothing();
        window.at(2_000).emitsWindow(1_000, 2_000, row("v", 2)).emitsNothing();
    }

    @Test
    public void aClockThatJumpedIsNotCaughtUpWith() {
        long years = 1_700_000_000_300L;
        OperatorHarness window = window("ss", 1).open();

        window.at(500).row("v", 1);
        window.rowAt(years, "v", 2).emitsWindow(0, 1_000, row("v", 1)).emitsNothing();
        window.rowAt(years + 700, "v", 3)
                .emitsWindow(years, years + 700, row("v", 2))
                .emitsNothing();
    }

    @Test
    public void whatAShortStandstillMissedIsCaughtUpWith() {
        OperatorHarness window = window("ms", 1).open();

        assertThat(window.rowAt(1_000, "v", 1).takeAll()).hasSize(1_000);
    }

    @Test
    public void watermarksMeanNothingInProcessingTime() {
        OperatorHarness window = window("ss", 1).open();

        window.row("v", 1).watermark(9_000).emitsWatermark(9_000).emitsNothing();
    }

    @Test
    public void inEventTimeTheFirstWindowBeginsWithTheFirstRow() {
        OperatorHarness window = window("ss", 2).inEventTime().open();

        window.rowAt(500, "v", 1).watermark(500).emitsWatermark(500).emitsNothing();
        window.rowAt(1_900, "v", 2).watermark(1_900).emitsWatermark(1_900).emitsNothing();
        window.rowAt(2_100, "v", 3).emitsWindow(500, 2_000, row("v", 1), row("v", 2));
        window.watermark(2_100).emitsWatermark(2_100).emitsNothing();
        window.rowAt(4_100, "v", 4).emitsWindow(2_000, 4_000, row("v", 3)).emitsNothing();
    }

    @Test
    public void inEventTimeNothingHappensBeforeTheFirstRow() {
        OperatorHarness window = window("ss", 1).inEventTime().open();

        window.at(60_000).emitsNothing();
        window.watermark(60_000).emitsWatermark(60_000).emitsNothing();
    }

    @Test
    public void aRowFromTheFarFutureDoesNotKeepTheRuleBusyWithEmptyWindows() {
        OperatorHarness window = window("ms", 1).inEventTime().open();
        long future = 100_000_000_000_000L;

        window.rowAt(100, "v", 1).emitsNothing();
        window.rowAt(future, "v", 2).emitsWindow(100, 101, row("v", 1)).emitsNothing();
        window.rowAt(future + 1, "v", 3)
                .emitsWindow(future, future + 1, row("v", 2))
                .emitsNothing();
    }

    @Test
    public void inEventTimeTheClockFiresNothing() {
        OperatorHarness window = window("ss", 1).inEventTime().open();

        window.rowAt(100, "v", 1).at(60_000).emitsNothing();
    }

    @Test
    public void aWatermarkAtTheBoundaryFiresAndIsPassedOnBehindTheWindow() {
        OperatorHarness window = window("ss", 1).inEventTime().open();

        window.rowAt(100, "v", 1);
        window.watermark(999).emitsWatermark(999).emitsNothing();
        window.watermark(1_000)
                .emitsWindow(100, 1_000, row("v", 1))
                .emitsWatermark(1_000)
                .emitsNothing();
    }

    @Test
    public void aWatermarkMayFireSeveralWindowsEmptyOnesIncluded() {
        OperatorHarness window = window("ss", 1).inEventTime().open();

        window.rowAt(100, "v", 1).watermark(3_500);

        window.emitsWindow(100, 1_000, row("v", 1)).emitsWindow(1_000, 2_000).emitsWindow(2_000, 3_000);
        window.emitsWatermark(3_500).emitsNothing();
    }

    @Test
    public void whereBehindTheWindowSwallowsEmptyWindows() {
        OperatorHarness window = window("ss", 1)
                .inEventTime()
                .where(greater(column("v"), literal(5)))
                .open();

        window.rowAt(100, "v", 1).rowAt(900, "v", 9).rowAt(2_500, "v", 2);

        window.emitsWindow(100, 1_000, row("v", 9)).emitsNothing();
        window.watermark(3_000).emitsWatermark(3_000).emitsNothing();
    }

    @Test
    public void anErrorInWhereTakesThePlaceOfItsWindowOnly() {
        OperatorHarness window =
                window("ss", 1).where(greater(column("v"), literal(5))).open();

        window.row("v", 7).row("v", "x").row("v", 8);
        window.at(1_000)
                .emitsError("run Where error: invalid operation string(x) > int64(5)")
                .emitsNothing();
        window.row("v", 9).at(2_000).emitsWindow(1_000, 2_000, row("v", 9)).emitsNothing();
    }

    @Test
    public void aConditionThatIsNotBooleanIsAnError() {
        OperatorHarness window = window("ss", 1).where(column("v")).open();

        window.row("v", 7)
                .at(1_000)
                .emitsError("run Where error: invalid condition that returns non-bool value int64(7)");
        window.emitsNothing();
    }

    @Test
    public void anAggregateOverNothingIsARowWithoutValues() {
        OperatorHarness window = counting().open();

        window.at(5_000).emitsWindow(0, 5_000, row()).emitsNothing();
        window.row("v", 1)
                .at(10_000)
                .emitsWindow(5_000, 10_000, row("$$count", 1))
                .emitsNothing();
    }

    @Test
    public void groupsOfNothingAreNothing() {
        OperatorHarness window =
                counting().groupedBy(column("dev")).keeping("dev").open();

        window.at(5_000).emitsNothing();
        window.row("dev", "a")
                .at(10_000)
                .emitsWindow(5_000, 10_000, row("dev", "a", "$$count", 1))
                .emitsNothing();
    }

    @Test
    public void anAggregateOfWhichWhereLeavesNothingIsNothing() {
        OperatorHarness window =
                counting().where(greater(column("v"), literal(5))).open();

        window.row("v", 1).at(5_000).emitsNothing();
    }

    @Test
    public void keysWithTheSameTextAreOneGroupAndNullIsOneOfItsOwn() {
        OperatorHarness window = counting().groupedBy(column("k")).keeping("k").open();

        window.row("k", 1)
                .row("k", 1.0)
                .row("k", "1")
                .row("k", null)
                .row("x", 0)
                .row("k", "")
                .at(5_000);

        window.emitsWindow(
                0, 5_000, row("k", 1, "$$count", 3), row("k", null, "$$count", 2), row("k", "", "$$count", 1));
    }

    @Test
    public void keysOfSeveralPartsAreKeptApart() {
        OperatorHarness window =
                counting().groupedBy(column("a"), column("b")).keeping("a", "b").open();

        window.row("a", "1,1", "b", "1")
                .row("a", "1", "b", "1,1")
                .row("a", "1,1", "b", "1")
                .at(5_000);

        window.emitsWindow(0, 5_000, row("a", "1,1", "b", "1", "$$count", 2), row("a", "1", "b", "1,1", "$$count", 1));
    }

    @Test
    public void aGroupKeepsItsFirstRowWhole() {
        OperatorHarness window = window("ss", 5)
                .functions(AggregateFunctions.all())
                .groupedBy(column("dev"))
                .aggregate("$$count", "count", wildcard())
                .open();

        window.row("dev", "a", "v", 1).row("dev", "a", "w", 2).row("dev", "b").at(5_000);

        window.emitsWindow(0, 5_000, row("dev", "a", "v", 1, "$$count", 2), row("dev", "b", "$$count", 1));
    }

    @Test
    public void anErrorInAKeyTakesThePlaceOfTheWindow() {
        OperatorHarness window =
                counting().groupedBy(greater(column("v"), literal(1))).keeping().open();

        window.row("v", 2).row("v", "x").at(5_000);

        window.emitsError("run Group By error: invalid operation").emitsNothing();
    }

    @Test
    public void anErrorInAnAggregateTakesThePlaceOfTheWindow() {
        OperatorHarness window = window("ss", 1)
                .functions(AggregateFunctions.all())
                .aggregate("$$sum", "sum", column("v"))
                .keeping()
                .open();

        window.row("v", 2)
                .row("v", "x")
                .at(1_000)
                .emitsError("call func sum error")
                .emitsNothing();
        window.row("v", 3).at(2_000).emitsWindow(1_000, 2_000, row("$$sum", 3)).emitsNothing();
    }

    @Test
    public void groupsComeOutAsGroups() {
        OperatorHarness rows = window("ss", 1).open();
        OperatorHarness groups = counting().open();

        assertThat(((Emitted.RowBatch) rows.at(1_000).next()).grouped()).isFalse();
        assertThat(((Emitted.RowBatch) groups.at(5_000).next()).grouped()).isTrue();
    }

    @Test
    public void keysThatDoNotComeAgainLeaveNoTrace() {
        OperatorHarness window = counting().groupedBy(column("k")).keeping("k").open();
        for (int round = 1; round <= 20; round++) {
            for (int key = 0; key < 100; key++) window.row("k", round * 100 + key);
            Emitted.RowBatch batch =
                    (Emitted.RowBatch) window.at(round * 5_000L).next();

            assertThat(batch.rows()).hasSize(100).contains(row("k", round * 100 + 99, "$$count", 1));
            window.emitsNothing();
        }
    }

    @Test
    public void anUnknownUnitIsRefused() {
        assertThatThrownBy(() -> window("weeks", 1).open())
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("unit")
                .hasMessageContaining("weeks");
    }

    @Test
    public void aLengthBelowOneIsRefused() {
        assertThatThrownBy(() -> window("ss", 0).open()).hasMessage("option length is 0, expected at least 1");
    }

    private static OperatorSetup window(String unit, int length) {
        return OperatorHarness.of(TumblingWindowOperator::new)
                .option("unit", unit)
                .option("length", length);
    }

    private static OperatorSetup counting() {
        return window("ss", 5)
                .functions(AggregateFunctions.all())
                .groupedBy()
                .keeping()
                .aggregate("$$count", "count", wildcard());
    }
}
