// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template;

import io.millrace.api.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still on the first of June 2024, noon. */
final class FixedClock implements Clock {
    static final long MILLIS = 1_717_243_200_000L;

    @Override
    public long millis() {
        return MILLIS;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Timer schedule(long atMillis, Runnable task) {
        throw new UnsupportedOperationException("templates set no timers");
    }
}
