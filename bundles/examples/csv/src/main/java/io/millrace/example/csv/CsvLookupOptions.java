// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.csv;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.nio.file.Path;

/** @param delimiter between two cells, one character */
record CsvLookupOptions(Path file, String delimiter) {
    private static final Option FILE = Option.text("datasource")
            .mandatory()
            .describe(
                    "The file, in UTF-8, with the names of the columns in its first line; a relative path begins in the data folder");
    private static final Option DELIMITER =
            Option.text("delimiter").orElse(",").describe("The character between two cells");

    static final OptionSet DECLARED = OptionSet.of(FILE, DELIMITER);

    static CsvLookupOptions of(Options options, Path dataFolder) {
        String file = options.text(FILE);
        if (file.isEmpty()) throw MillraceException.options("option datasource is empty, expected the path of a file");
        String delimiter = options.text(DELIMITER);
        if (delimiter.length() != 1) {
            throw MillraceException.options("option delimiter is \"" + delimiter + "\", expected one character");
        }
        return new CsvLookupOptions(dataFolder.resolve(file), delimiter);
    }
}
