// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.session;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import org.junit.Test;

public class SessionWindowOperatorTest {

    @Test
    public void aSessionEndsWhenNoRowCameForTheTimeout() {
        OperatorHarness window = window(10, 2).open();

        window.at(1_000).row("v", 1);
        window.at(2_500).row("v", 2);
        window.at(4_499).emitsNothing();
        window.at(4_500).emitsWindow(1_000, 4_500, row("v", 1), row("v", 2));
        window.at(6_000).row("v", 3);
        window.at(8_000).emitsWindow(6_000, 8_000, row("v", 3));
        window.at(100_000).emitsNothing();
    }

    @Test
    public void aLongSessionIsCutAtTheBoundaryAndGoesOnFromThere() {
        OperatorHarness window = window(4, 2).open();

        for (int i = 1; i <= 7; i++) window.at(500 + i * 1_000).row("v", i);
        window.at(8_000)
                .emitsWindow(
                        1_500,
                        8_000,
                        row("v", 1),
                        row("v", 2),
                        row("v", 3),
                        row("v", 4),
                        row("v", 5),
                        row("v", 6),
                        row("v", 7));
        window.at(8_500).row("v", 8);
        window.at(10_500).emitsWindow(8_000, 10_500, row("v", 8)).emitsNothing();
    }

    @Test
    public void aSessionThatWasCutAndSawNoMoreRowsEndsQuietly() {
        OperatorHarness window = window(4, 3).open();

        window.at(3_900).row("v", 1);
        window.at(6_000).row("v", 2);
        window.at(7_900).row("v", 3);
        window.at(8_000).emitsWindow(3_900, 8_000, row("v", 1), row("v", 2), row("v", 3));
        window.at(12_000).emitsNothing();
        window.at(13_000).row("v", 4);
        window.at(16_000).emitsWindow(13_000, 16_000, row("v", 4)).emitsNothing();
    }

    @Test
    public void inEventTimeAGapOrTheWatermarkEndsASession() {
        OperatorHarness window = window(10, 1).inEventTime().open();

        window.rowAt(1_000, "v", 1).rowAt(1_500, "v", 2);
        window.watermark(2_500).emitsWatermark(2_500);
        window.rowAt(4_000, "v", 3).emitsWindow(1_000, 2_500, row("v", 1), row("v", 2));
        window.watermark(5_001).emitsWindow(4_000, 5_000, row("v", 3)).emitsWatermark(5_001);
    }

    @Test
    public void inEventTimeALongSessionIsCutToo() {
        OperatorHarness window = window(4, 2).inEventTime().open();

        for (int i = 1; i <= 7; i++) window.rowAt(500 + i * 1_000, "v", i);
        window.emitsNothing();
        window.rowAt(8_500, "v", 8)
                .emitsWindow(
                        1_500,
                        8_000,
                        row("v", 1),
                        row("v", 2),
                        row("v", 3),
                        row("v", 4),
                        row("v", 5),
                        row("v", 6),
                        row("v", 7));
        window.rowAt(20_000, "v", 9).emitsWindow(8_000, 10_500, row("v", 8)).emitsNothing();
    }

    @Test
    public void aRowAtTheVeryCutBelongsBehindIt() {
        OperatorHarness window = window(4, 2).inEventTime().open();

        for (int i = 3; i <= 8; i++) window.rowAt(i * 1_000, "v", i);
        window.emitsNothing();
        window.rowAt(8_500, "v", 9)
                .emitsWindow(3_000, 8_000, row("v", 3), row("v", 4), row("v", 5), row("v", 6), row("v", 7));
        window.watermark(20_000)
                .emitsWindow(8_000, 10_500, row("v", 8), row("v", 9))
                .emitsWatermark(20_000);
    }

    @Test
    public void aSessionIsFoldedIntoGroups() {
        OperatorHarness window = window(10, 1)
                .functions(AggregateFunctions.all())
                .groupedBy(column("k"))
                .keeping("k")
                .aggregate("$$sum", "sum", column("v"))
                .open();

        window.row("k", "a", "v", 1).row("k", "b", "v", 2).row("k", "a", "v", 3);
        window.at(1_000)
                .emitsBatch(row("k", "a", "$$sum", 4), row("k", "b", "$$sum", 2))
                .emitsNothing();
    }

    @Test
    public void refusesLengthsBelowOne() {
        assertThatThrownBy(() -> window(0, 1).open()).hasMessageContaining("maxDuration is 0");
        assertThatThrownBy(() -> window(1, 0).open()).hasMessageContaining("timeout is 0");
        assertThatThrownBy(() -> window(1, 1).option("unit", "week").open()).hasMessageContaining("unit is week");
    }

    private static OperatorSetup window(long maxDuration, long timeout) {
        return OperatorHarness.of(SessionWindowOperator::new)
                .option("unit", "ss")
                .option("maxDuration", maxDuration)
                .option("timeout", timeout);
    }
}
