// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.Options;
import java.util.List;

/**
 * How the lines of a file are to be read.
 *
 * @param hasHeader whether the first csv record names the columns
 * @param columns names of csv columns where no header does that, empty for {@code cols0}, {@code cols1} and so on
 * @param skipAtStart raw lines to leave out at the start
 * @param skipAtEnd raw lines to leave out at the end
 */
record LineLayout(boolean hasHeader, List<String> columns, char delimiter, int skipAtStart, int skipAtEnd) {
    static final Option HAS_HEADER =
            Option.flag("hasHeader").orElse(false).describe("csv: the first record names the columns");
    static final Option COLUMNS =
            Option.list("columns").orElse(List.of()).describe("csv: names of the columns where there is no header");
    static final Option DELIMITER =
            Option.text("delimiter").orElse(",").describe("csv: stands between two values; the first character counts");
    static final Option IGNORE_START_LINES = Option.integer("ignoreStartLines")
            .orElse(0L)
            .describe("Lines to leave out at the start, for lines and csv");
    static final Option IGNORE_END_LINES =
            Option.integer("ignoreEndLines").orElse(0L).describe("Lines to leave out at the end, for lines and csv");

    static LineLayout of(Options options) {
        String delimiter = options.text(DELIMITER);
        return new LineLayout(
                options.flag(HAS_HEADER),
                options.list(COLUMNS).stream().map(LineLayout::name).toList(),
                delimiter.isEmpty() ? ',' : delimiter.charAt(0),
                (int) Math.max(0, options.integer(IGNORE_START_LINES)),
                (int) Math.max(0, options.integer(IGNORE_END_LINES)));
    }

    private static String name(Object column) {
        if (column instanceof String name) return name;
        throw MillraceException.options("option columns of the file source holds " + column + ", expected names");
    }
}
