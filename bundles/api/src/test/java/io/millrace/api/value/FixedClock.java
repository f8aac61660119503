// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import io.millrace.api.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that stands still. */
record FixedClock(Instant now, ZoneId zone) implements Clock {
    static FixedClock at(String now, String zone) {
        return new FixedClock(Instant.parse(now), ZoneId.of(zone));
    }

    @Override
    public long millis() {
        return now.toEpochMilli();
    }

    @Override
    public Timer schedule(long atMillis, Runnable task) {
        throw new UnsupportedOperationException("this clock stands still");
    }
}
