// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.util.HashMap;
import java.util.Map;

/** The groups of one window; accumulators are used again in the next. */
final class DeviceAverages {
    private final Map<String, Accumulator> groups = new HashMap<>(4096);

    void add(Event event) {
        Accumulator group = groups.get(event.deviceId);
        if (group == null) {
            group = new Accumulator();
            groups.put(event.deviceId, group);
        }
        group.add(event.temperature);
    }

    /** Writes one row per device seen since the last flush. */
    void flush(RowWriter rows) {
        groups.forEach((device, group) -> {
            if (group.count > 0) {
                rows.averaged(device, group.sum / group.count, group.maximum, group.count);
                group.clear();
            }
        });
    }

    private static final class Accumulator {
        private double sum;
        private double maximum = Double.NEGATIVE_INFINITY;
        private long count;

        void add(double value) {
            sum += value;
            count++;
            if (value > maximum) maximum = value;
        }

        void clear() {
            sum = 0;
            count = 0;
            maximum = Double.NEGATIVE_INFINITY;
        }
    }
}
