// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.session;

import io.millrace.api.operator.WindowOptions;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.time.WindowUnit;
import java.time.ZoneId;

/** How long sessions last: both lengths in units. */
record SessionOptions(WindowUnit unit, long maxDuration, long timeout) {
    private static final Option MAX_DURATION =
            WindowOptions.count("maxDuration").mandatory().describe("Units from boundary to boundary");
    private static final Option TIMEOUT =
            WindowOptions.count("timeout").mandatory().describe("Units without a row that end a session");
    static final OptionSet ALL = OptionSet.of(WindowOptions.UNIT, MAX_DURATION, TIMEOUT);

    static SessionOptions of(Options given) {
        WindowOptions.millis(given, MAX_DURATION);
        WindowOptions.millis(given, TIMEOUT);
        return new SessionOptions(WindowOptions.unit(given), given.integer(MAX_DURATION), given.integer(TIMEOUT));
    }

    long maxMillis() {
        return maxDuration * unit.millis();
    }

    long timeoutMillis() {
        return timeout * unit.millis();
    }

    /** The first boundary for what begins at an instant. */
    long firstBoundary(long instant, ZoneId zone) {
        return unit.firstBoundary(instant, maxDuration, zone);
    }
}
