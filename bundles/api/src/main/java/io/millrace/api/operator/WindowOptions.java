// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.Options;
import io.millrace.api.time.WindowUnit;

/** The options that operators of time windows share: stretches of time are given as so many of one unit. */
public final class WindowOptions {
    /** The unit of all stretches of a window, in any case. */
    public static final Option UNIT = Option.text("unit").mandatory().describe("dd, hh, mi, ss or ms");

    private WindowOptions() {}

    /** A number of units or rows. */
    public static Option count(String name) {
        return Option.integer(name).atLeast(1);
    }

    /** @throws MillraceException if the unit is none */
    public static WindowUnit unit(Options given) {
        return WindowUnit.of(given.text(UNIT))
                .orElseThrow(() -> MillraceException.options(
                        "option unit is " + given.text(UNIT) + ", expected dd, hh, mi, ss or ms"));
    }

    /**
     * A stretch in milliseconds.
     *
     * @param count how many units
     * @throws MillraceException if it is longer than time can be told in
     */
    public static long millis(Options given, Option count) {
        long most = Long.MAX_VALUE / 4 / unit(given).millis();
        long units = given.integer(count);
        if (units <= most) return units * unit(given).millis();
        throw MillraceException.options("option " + count.name() + " is " + units + ", expected at most " + most);
    }
}
