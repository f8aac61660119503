// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.simulator;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * @param data the events in order, at least one
 * @param loop whether to begin again behind the last
 */
record SimulatorSourceOptions(List<Map<String, Object>> data, boolean loop) {
    private static final Option DATA =
            Option.list("data").mandatory().describe("Events to emit, a list of objects; one at each interval");
    private static final Option INTERVAL =
            Option.duration("interval").orElse(Duration.ofSeconds(1)).describe("Time from one event to the next");
    private static final Option LOOP = Option.flag("loop")
            .orElse(true)
            .describe("Whether to begin again behind the last event; otherwise it ends");

    static final OptionSet DECLARED = OptionSet.of(DATA, INTERVAL, LOOP);

    static SimulatorSourceOptions of(Options options) {
        if (options.duration(INTERVAL).isNegative()) {
            throw MillraceException.options(
                    "option interval of the simulator is negative, expected a duration such as 1s");
        }
        List<Map<String, Object>> events = GivenEvents.of(options.list(DATA));
        if (events.isEmpty()) {
            throw MillraceException.options("option data of the simulator is empty, expected one object at least");
        }
        return new SimulatorSourceOptions(events, options.flag(LOOP));
    }
}
