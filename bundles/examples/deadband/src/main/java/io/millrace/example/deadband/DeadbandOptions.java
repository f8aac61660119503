// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.deadband;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.util.Optional;

/**
 * @param column the value that is watched
 * @param key the column that tells series apart, if there are several
 * @param width how far a value must move, not negative
 */
record DeadbandOptions(String column, Optional<String> key, double width) {
    private static final Option COLUMN = Option.text("column").mandatory().describe("Column of the value to watch");
    private static final Option KEY =
            Option.text("key").describe("Column that tells series apart, if there are several");
    private static final Option WIDTH =
            Option.number("width").mandatory().describe("A value must move further than this to be let through");

    static final OptionSet DECLARED = OptionSet.of(COLUMN, KEY, WIDTH);

    static DeadbandOptions of(Options options) {
        double width = options.number(WIDTH);
        if (width < 0) throw MillraceException.options("option width is " + width + ", expected 0 or more");
        return new DeadbandOptions(options.text(COLUMN), options.value(KEY).map(String.class::cast), width);
    }
}
