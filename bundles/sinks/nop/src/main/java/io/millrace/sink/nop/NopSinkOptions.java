// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.nop;

import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;

/** @param log whether dropped results are written into the log */
record NopSinkOptions(boolean log) {
    private static final Option LOG =
            Option.flag("log").orElse(false).describe("Whether to write dropped results into the log");

    static final OptionSet DECLARED = OptionSet.of(LOG);

    static NopSinkOptions of(Options options) {
        return new NopSinkOptions(options.flag(LOG));
    }
}
