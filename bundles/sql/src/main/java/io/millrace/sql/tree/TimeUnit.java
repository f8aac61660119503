// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.time.Duration;

/** The units of a time window. */
public enum TimeUnit {
    DD(Duration.ofDays(1)),
    HH(Duration.ofHours(1)),
    MI(Duration.ofMinutes(1)),
    SS(Duration.ofSeconds(1)),
    MS(Duration.ofMillis(1));

    private final Duration duration;

    TimeUnit(Duration duration) {
        this.duration = duration;
    }

    public Duration duration() {
        return duration;
    }
}
