// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.util.HashMap;
import java.util.Map;

/** What was last seen of every device. */
final class StatusChanges {
    private final Map<String, Last> devices = new HashMap<>(4096);

    /** Writes a row if the status of the device was another one before. */
    void add(Event event, RowWriter rows) {
        Last last = devices.get(event.deviceId);
        if (last == null) {
            last = new Last();
            devices.put(event.deviceId, last);
        } else if (!last.status.equals(event.status)) {
            rows.changed(event.deviceId, event.status, event.temperature, last.temperature);
        }
        last.status = event.status;
        last.temperature = event.temperature;
    }

    private static final class Last {
        private String status;
        private double temperature;
    }
}
