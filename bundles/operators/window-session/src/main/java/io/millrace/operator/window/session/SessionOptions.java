// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.session;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.time.WindowUnit;
import java.time.ZoneId;

/** How long sessions last: both lengths in units. */
record SessionOptions(WindowUnit unit, long maxDuration, long timeout) {
    private static final Option UNIT = Option.text("unit").mandatory().describe("dd, hh, mi, ss or ms");
    private static final Option MAX_DURATION =
            Option.integer("maxDuration").mandatory().describe("Units from boundary to boundary");
    private static final Option TIMEOUT =
            Option.integer("timeout").mandatory().describe("Units without a row that end a session");
    static final OptionSet ALL = OptionSet.of(UNIT, MAX_DURATION, TIMEOUT);

    static SessionOptions of(Options given) {
        WindowUnit unit = WindowUnit.of(given.text(UNIT))
                .orElseThrow(() -> MillraceException.options(
                        "option unit is " + given.text(UNIT) + ", expected dd, hh, mi, ss or ms"));
        return new SessionOptions(unit, atLeastOne(given, MAX_DURATION), atLeastOne(given, TIMEOUT));
    }

    private static long atLeastOne(Options given, Option option) {
        long count = given.integer(option);
        if (count > 0) return count;
        throw MillraceException.options("option " + option.name() + " is " + count + ", expected at least 1");
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
