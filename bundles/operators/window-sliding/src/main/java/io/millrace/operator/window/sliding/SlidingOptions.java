// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.sliding;

import io.millrace.api.operator.WindowOptions;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.util.List;

/**
 * What is looked at for each event, in milliseconds.
 *
 * @param delay how far behind the event, 0 if not
 * @param twice whether the parts before and behind the event are looked at one after the other
 * @param startIncluded whether the window begins with the rows at its very start; then those at its end belong to the next
 *     where there is a delay
 */
record SlidingOptions(long length, long delay, boolean twice, boolean startIncluded) {
    private static final Option LENGTH =
            WindowOptions.count("length").mandatory().describe("Units before the event");
    private static final Option DELAY = WindowOptions.count("delay").describe("Units behind the event");
    private static final Option TWICE =
            Option.flag("twice").describe("Whether the parts before and behind the event are emitted on their own");
    private static final Option START_EXCLUDED =
            Option.flag("startExcluded").describe("Whether rows at the very start are out and those at the end in");
    static final OptionSet ALL = OptionSet.of(WindowOptions.UNIT, LENGTH, DELAY, TWICE, START_EXCLUDED);

    static SlidingOptions of(Options given) {
        long length = WindowOptions.millis(given, LENGTH);
        long delay = given.has("delay") ? WindowOptions.millis(given, DELAY) : 0;
        return new SlidingOptions(length, delay, given.flag(TWICE), !given.flag(START_EXCLUDED));
    }

    /** What is looked at for each event, the later part first. */
    List<Stretch> stretches() {
        if (delay == 0) return List.of(new Stretch(length, 0, startIncluded, true, false));
        if (!twice) return List.of(new Stretch(length, delay, startIncluded, !startIncluded, false));
        return List.of(new Stretch(0, delay, false, true, true), new Stretch(length, 0, false, true, false));
    }
}
