// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.row.Row;
import io.millrace.testkit.operator.Emitted;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;

public class WatermarkOperatorTest {

    @Test
    public void withoutToleranceARowInOrderPassesAtOnce() {
        OperatorHarness watermark = tolerating(0);

        watermark.rowAt(1_000, "v", 1).emitsRow("v", 1).emitsWatermark(1_000).emitsNothing();
        watermark.rowAt(1_500, "v", 2).emitsRow("v", 2).emitsWatermark(1_500).emitsNothing();
    }

    @Test
    public void rowsBehindTheWatermarkAreTooLate() {
        OperatorHarness watermark = tolerating(0);

        watermark.rowAt(6_000, "v", 1).emitsRow("v", 1).emitsWatermark(6_000);
        watermark.rowAt(5_999, "v", 2).drops("late").emitsNothing();
        watermark.rowAt(7_200, "v", 3).emitsRow("v", 3).emitsWatermark(7_200).emitsNothing();
    }

    @Test
    public void aRowAtTheWatermarkIsKeptUntilItAdvances() {
        OperatorHarness watermark = tolerating(0);

        watermark.rowAt(1_000, "v", 1).emitsRow("v", 1).emitsWatermark(1_000);
        watermark.rowAt(1_000, "v", 2).emitsNothing();
        watermark
                .rowAt(1_001, "v", 3)
                .emitsRow("v", 2)
                .emitsRow("v", 3)
                .emitsWatermark(1_001)
                .emitsNothing();
    }

    @Test
    public void withinTheToleranceRowsAreBroughtInOrder() {
        OperatorHarness watermark = tolerating(2_000);

        watermark.rowAt(3_000, "v", 1).emitsWatermark(1_000).emitsNothing();
        watermark.rowAt(1_000, "v", 2).emitsNothing();
        watermark.rowAt(500, "v", 3).drops("late").emitsNothing();
        watermark
                .rowAt(6_000, "v", 4)
                .emitsRow("v", 2)
                .emitsRow("v", 1)
                .emitsWatermark(4_000)
                .emitsNothing();
    }

    @Test
    public void rowsOfOneInstantKeepTheirOrder() {
        OperatorHarness watermark = tolerating(100);

        watermark.rowAt(500, "v", 1).emitsWatermark(400);
        watermark
                .rowAt(450, "v", 2)
                .rowAt(500, "v", 3)
                .rowAt(450, "v", 4)
                .rowAt(500, "v", 5)
                .emitsNothing();
        watermark.rowAt(600, "v", 6);

        watermark
                .emitsRow("v", 2)
                .emitsRow("v", 4)
                .emitsRow("v", 1)
                .emitsRow("v", 3)
                .emitsRow("v", 5);
        watermark.emitsWatermark(500).emitsNothing();
    }

    @Test
    public void theWatermarkNeverGoesBack() {
        OperatorHarness watermark = tolerating(100);

        watermark.rowAt(500, "v", 1).emitsWatermark(400);
        watermark.rowAt(450, "v", 2).emitsNothing();
        watermark.rowAt(399, "v", 3).drops("late").emitsNothing();
    }

    @Test
    public void nothingMovesWithTheClockOrAtTheEnd() {
        OperatorHarness watermark = tolerating(1_000);

        watermark.rowAt(500, "v", 1).emitsWatermark(-500);
        watermark.at(60_000).end().emitsNothing();
    }

    @Test
    public void aRowKeepsItsTimeAndWhatItsSourceSaid() {
        OperatorHarness watermark = tolerating(1_000);
        Row row = Row.of(Rows.row("v", 1, "gone", null));
        row.setTimestamp(5_000);
        row.setMetadata(Map.of("topic", "a/b"));

        watermark.feed(row).emitsWatermark(4_000).rowAt(9_000, "v", 2);

        Emitted.RowContent kept = ((Emitted.SingleRow) watermark.next()).content();
        assertThat(kept.values()).isEqualTo(Rows.row("v", 1, "gone", null));
        assertThat(kept.timestamp()).isEqualTo(5_000);
        assertThat(kept.metadata()).isEqualTo(Map.of("topic", "a/b"));
    }

    @Test
    public void whateverComesInAllThatIsNotLateComesOutInOrder() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int tolerance = 1 + random.nextInt(30);
            OperatorHarness watermark = tolerating(tolerance);
            List<Long> kept = new ArrayList<>();
            long reached = Long.MIN_VALUE;
            for (int i = 0; i < 80; i++) {
                long time = i + random.nextInt(60);
                watermark.rowAt(time, "t", time);
                if (time >= reached) kept.add(time);
                reached = Math.max(reached, time - tolerance);
            }
            watermark.rowAt(10_000, "t", 10_000);
            Collections.sort(kept);
            assertThat(times(watermark.takeAll())).as("seed %d", seed).isEqualTo(kept);
        }
    }

    /** The times of the rows; demands that each lies behind the watermark before it, and not behind the next. */
    private static List<Long> times(List<Emitted> emitted) {
        List<Long> times = new ArrayList<>();
        long reached = Long.MIN_VALUE;
        for (Emitted item : emitted) {
            if (item instanceof Emitted.SingleRow row) {
                assertThat(row.content().timestamp()).isGreaterThanOrEqualTo(reached);
                times.add((Long) row.content().values().get("t"));
            }
            if (item instanceof Emitted.Watermark next) {
                reached = next.millis();
                if (!times.isEmpty()) assertThat(times.get(times.size() - 1)).isLessThanOrEqualTo(reached);
            }
        }
        return times;
    }

    private static OperatorHarness tolerating(int millis) {
        return OperatorHarness.of(WatermarkOperator::new)
                .option("lateTolerance", millis)
                .inEventTime()
                .open();
    }
}
