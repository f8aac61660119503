// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.hopping;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.greater;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.PlanExpressions.wildcard;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import org.junit.Test;

public class HoppingWindowOperatorTest {

    @Test
    public void aRowIsInEveryWindowThatCoversIt() {
        OperatorHarness window = window("ss", 4, 2).open();

        window.at(500).row("v", 1);
        window.at(2_000).emitsWindow(-2_000, 2_000, row("v", 1));
        window.at(2_500).row("v", 2).emitsNothing();
        window.at(4_000).emitsWindow(0, 4_000, row("v", 1), row("v", 2));
        window.at(4_500).row("v", 3);
        window.at(6_000).emitsWindow(2_000, 6_000, row("v", 2), row("v", 3));
        window.at(8_000).emitsWindow(4_000, 8_000, row("v", 3));
        window.at(10_000).emitsWindow(6_000, 10_000).emitsNothing();
    }

    @Test
    public void theLeftEdgeIsInsideAndTheRightEdgeIsNot() {
        OperatorHarness window = window("ss", 2, 1).open();

        window.at(1_000).emitsWindow(-1_000, 1_000).row("v", 1);
        window.at(1_999).row("v", 2);
        window.at(2_000).emitsWindow(0, 2_000, row("v", 1), row("v", 2)).row("v", 3);
        window.at(3_000).emitsWindow(1_000, 3_000, row("v", 1), row("v", 2), row("v", 3));
        window.at(4_000).emitsWindow(2_000, 4_000, row("v", 3)).emitsNothing();
    }

    @Test
    public void boundariesAreAlignedToTheHop() {
        OperatorHarness window = window("ss", 20, 5).startingAt(52_300).open();

        window.at(54_999).emitsNothing();
        window.at(60_000)
                .emitsWindow(35_000, 55_000)
                .emitsWindow(40_000, 60_000)
                .emitsNothing();
    }

    @Test
    public void lengthAndHopNeedNoCommonMeasure() {
        OperatorHarness window = window("ms", 7, 3).open();

        window.at(2).row("v", 2);
        window.at(5).emitsWindow(-4, 3, row("v", 2)).row("v", 5);
        window.at(9).emitsWindow(-1, 6, row("v", 2), row("v", 5)).emitsWindow(2, 9, row("v", 2), row("v", 5));
        window.at(12).emitsWindow(5, 12, row("v", 5));
        window.at(15).emitsWindow(8, 15).emitsNothing();
    }

    @Test
    public void rowsInTheGapsOfALongHopAreInNoWindow() {
        OperatorHarness window = window("ss", 1, 3).open();

        window.at(500).row("v", 1);
        window.at(1_999).row("v", 2);
        window.at(2_000).row("v", 3);
        window.at(2_999).row("v", 4);
        window.at(3_000)
                .emitsWindow(2_000, 3_000, row("v", 3), row("v", 4))
                .row("v", 5)
                .emitsNothing();
        window.at(6_000).emitsWindow(5_000, 6_000).emitsNothing();
    }

    @Test
    public void aHopOfTheLengthIsATumblingWindow() {
        OperatorHarness window = window("ss", 2, 2).open();

        window.at(1_000).row("v", 1);
        window.at(2_000).emitsWindow(0, 2_000, row("v", 1)).row("v", 2);
        window.at(4_000).emitsWindow(2_000, 4_000, row("v", 2)).emitsNothing();
    }

    @Test
    public void aClockThatJumpedIsNotCaughtUpWith() {
        long years = 1_700_000_000_300L;
        OperatorHarness window = window("ss", 2, 1).open();

        window.at(500).row("v", 1);
        window.rowAt(years, "v", 2).emitsWindow(-1_000, 1_000, row("v", 1)).emitsNothing();
        window.rowAt(years + 700, "v", 3)
                .emitsWindow(years - 1_300, years + 700, row("v", 2))
                .emitsNothing();
    }

    @Test
    public void inEventTimeTheFirstBoundaryFollowsTheFirstRow() {
        OperatorHarness window = window("ss", 2, 1).inEventTime().open();

        window.rowAt(300, "v", 1).watermark(300).emitsWatermark(300).emitsNothing();
        window.rowAt(1_500, "v", 2).emitsWindow(-1_000, 1_000, row("v", 1));
        window.watermark(1_500).emitsWatermark(1_500);
        window.rowAt(3_200, "v", 3).emitsWindow(0, 2_000, row("v", 1), row("v", 2));
        window.emitsWindow(1_000, 3_000, row("v", 2)).emitsNothing();
    }

    @Test
    public void inEventTimeEmptyWindowsAreEmittedUpToTheWatermark() {
        OperatorHarness window = window("ss", 1, 2).inEventTime().open();

        window.rowAt(1_500, "v", 1).watermark(6_000);

        window.emitsWindow(1_000, 2_000, row("v", 1)).emitsWindow(3_000, 4_000).emitsWindow(5_000, 6_000);
        window.emitsWatermark(6_000).emitsNothing();
    }

    @Test
    public void whereBehindTheWindowSwallowsEmptyWindows() {
        OperatorHarness window =
                window("ss", 2, 1).where(greater(column("v"), literal(5))).open();

        window.at(500).row("v", 9).row("v", 1);
        window.at(1_000).emitsWindow(-1_000, 1_000, row("v", 9));
        window.at(2_000).emitsWindow(0, 2_000, row("v", 9));
        window.at(3_000).emitsNothing();
    }

    @Test
    public void anErrorIsThatOfEveryWindowThatCoversTheRow() {
        OperatorHarness window =
                window("ss", 2, 1).where(greater(column("v"), literal(5))).open();

        window.at(500).row("v", 9).row("v", "x");
        window.at(1_000).emitsError("run Where error: invalid operation");
        window.at(2_000).emitsError("run Where error: invalid operation");
        window.row("v", 7).at(3_000).emitsWindow(1_000, 3_000, row("v", 7)).emitsNothing();
    }

    @Test
    public void aggregatesOverNothingAreARowWithoutValues() {
        OperatorHarness window = counting(2, 1).open();

        window.at(1_000).emitsWindow(-1_000, 1_000, row()).row("v", 1);
        window.at(2_000).emitsWindow(0, 2_000, row("$$count", 1));
        window.at(3_000).emitsWindow(1_000, 3_000, row("$$count", 1));
        window.at(4_000).emitsWindow(2_000, 4_000, row()).emitsNothing();
    }

    @Test
    public void aGroupOfSeveralPanesKeepsTheFirstRowOfTheWindow() {
        OperatorHarness window =
                counting(2, 1).groupedBy(column("dev")).keeping("dev", "v").open();

        window.at(100).row("dev", "a", "v", 1).row("dev", "b", "v", 2);
        window.at(1_100)
                .emitsWindow(
                        -1_000, 1_000, row("dev", "a", "v", 1, "$$count", 1), row("dev", "b", "v", 2, "$$count", 1));
        window.row("dev", "b", "v", 3).row("dev", "c", "v", 4).row("dev", "a", "v", 5);
        window.at(2_000)
                .emitsWindow(
                        0,
                        2_000,
                        row("dev", "a", "v", 1, "$$count", 2),
                        row("dev", "b", "v", 2, "$$count", 2),
                        row("dev", "c", "v", 4, "$$count", 1));
        window.at(3_000)
                .emitsWindow(
                        1_000,
                        3_000,
                        row("dev", "b", "v", 3, "$$count", 1),
                        row("dev", "c", "v", 4, "$$count", 1),
                        row("dev", "a", "v", 5, "$$count", 1));
        window.at(4_000).emitsNothing();
    }

    @Test
    public void aGroupThatKeepsItsFirstRowWholeTakesRowsOfEveryKind() {
        OperatorHarness window = OperatorHarness.of(HoppingWindowOperator::new)
                .option("unit", "ss")
                .option("length", 2)
                .option("hop", 1)
                .functions(AggregateFunctions.all())
                .groupedBy(column("dev"))
                .aggregate("$$count", "count", wildcard())
                .open();

        window.at(100).row("dev", "a", "x", 1).row("dev", "b", "y", null);
        window.at(1_000)
                .emitsWindow(
                        -1_000, 1_000, row("dev", "a", "x", 1, "$$count", 1), row("dev", "b", "y", null, "$$count", 1));
        window.row("y", 2, "dev", "b").row("dev", "a");
        window.at(2_000)
                .emitsWindow(0, 2_000, row("dev", "a", "x", 1, "$$count", 2), row("dev", "b", "y", null, "$$count", 2));
        window.at(3_000)
                .emitsWindow(1_000, 3_000, row("y", 2, "dev", "b", "$$count", 1), row("dev", "a", "$$count", 1));
    }

    @Test
    public void optionsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> window("ss", 0, 1).open()).hasMessage("option length is 0, expected at least 1");
        assertThatThrownBy(() -> window("ss", 1, 0).open()).hasMessage("option hop is 0, expected at least 1");
        assertThatThrownBy(() -> window("years", 1, 1).open())
                .hasMessage("option unit is years, expected dd, hh, mi, ss or ms");
    }

    private static OperatorSetup window(String unit, int length, int hop) {
        return OperatorHarness.of(HoppingWindowOperator::new)
                .option("unit", unit)
                .option("length", length)
                .option("hop", hop);
    }

    private static OperatorSetup counting(int length, int hop) {
        return window("ss", length, hop)
                .functions(AggregateFunctions.all())
                .keeping()
                .aggregate("$$count", "count", wildcard());
    }

    @Test
    public void aRowFromTheFarFutureFiresTheWindowsWithRowsAndLeavesTheEmptyOnesOut() {
        OperatorHarness window = window("ms", 4, 2).inEventTime().open();
        long future = 100_000_000_000_000L;

        window.rowAt(100, "v", 1).emitsNothing();
        window.rowAt(future, "v", 2)
                .emitsWindow(98, 102, row("v", 1))
                .emitsWindow(100, 104, row("v", 1))
                .emitsNothing();
        window.rowAt(future + 2, "v", 3)
                .emitsWindow(future - 2, future + 2, row("v", 2))
                .emitsNothing();
    }
}
