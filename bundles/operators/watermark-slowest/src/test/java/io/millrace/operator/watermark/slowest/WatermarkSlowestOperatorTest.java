// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.watermark.slowest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.testkit.operator.Emitted;
import io.millrace.testkit.operator.OperatorHarness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;

public class WatermarkSlowestOperatorTest {
    private final OperatorHarness watermark = of(0);

    private static OperatorHarness of(long tolerance) {
        return OperatorHarness.of(WatermarkSlowestOperator::new)
                .option("lateTolerance", tolerance)
                .option("sources", List.of("e", "f"))
                .inEventTime()
                .open();
    }

    private OperatorHarness e(long time) {
        return watermark.rowAt(time, "e.t", time);
    }

    private OperatorHarness f(long time) {
        return watermark.rowAt(time, "f.t", time);
    }

    @Test
    public void timeBeginsWhenAllStreamsHaveDelivered() {
        e(1000).emitsNothing();
        f(500).emitsRow("f.t", 500L).emitsWatermark(500).emitsNothing();
        f(2000).emitsRow("e.t", 1000L).emitsWatermark(1000).emitsNothing();
    }

    @Test
    public void anIdleStreamHoldsTheOthersBack() {
        f(100);
        for (long time = 1000; time < 100_000; time += 1000) e(time);
        assertThat(watermark.takeAll()).hasSize(2);
        f(1500).emitsRow("e.t", 1000L)
                .emitsRow("f.t", 1500L)
                .emitsWatermark(1500)
                .emitsNothing();
    }

    @Test
    public void rowsBehindTheWatermarkAreTooLateForEitherStream() {
        e(1000);
        f(1000);
        watermark.takeAll();
        e(999).drops("late");
        f(999).drops("late").emitsNothing();
        f(1000).emitsNothing();
    }

    @Test
    public void rowsOfOneTimeKeepTheOrderOfTheirArrival() {
        f(10);
        e(10);
        watermark.takeAll();
        e(20);
        watermark.rowAt(20, "e.t", 21L);
        f(20).emitsRow("e.t", 20L).emitsRow("e.t", 21L).emitsRow("f.t", 20L).emitsWatermark(20);
    }

    @Test
    public void theToleranceDelaysTheWatermark() {
        OperatorHarness tolerant = of(500);
        tolerant.rowAt(1000, "e.t", 1000L)
                .rowAt(2000, "f.t", 2000L)
                .emitsWatermark(500)
                .emitsNothing();
    }

    @Test
    public void aRowWithoutValuesStillCountsForItsStream() {
        Row empty = Row.of(Map.of("e.t", 1L));
        empty.set(0, Kind.MISSING);
        empty.setTimestamp(7);
        watermark.feed(empty).emitsNothing();
        f(7);
        assertThat(watermark.takeAll()).hasSize(3);
    }

    @Test
    public void whateverTheOrderOfArrivalRowsComeInTheOrderOfTime() {
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            long time = 50 + i + random.nextInt(30);
            if (random.nextBoolean()) e(time);
            else f(time);
        }
        List<Long> times = new ArrayList<>();
        for (Emitted emitted : watermark.takeAll()) {
            if (emitted instanceof Emitted.SingleRow row)
                times.add(row.content().timestamp());
        }
        assertThat(times).isSorted().hasSizeGreaterThan(100);
    }

    @Test
    public void withoutStreamsItIsRefused() {
        assertThatThrownBy(() -> OperatorHarness.of(WatermarkSlowestOperator::new)
                        .option("sources", List.of())
                        .open())
                .hasMessageContaining("option sources is empty");
    }
}
