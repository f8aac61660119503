// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.api.error.MillraceException;
import java.util.Locale;

/** How a file is cut into records. */
enum FileType {
    /** The whole file is one payload. */
    WHOLE,
    /** Each line is a payload. */
    LINES,
    /** Each record is a row of text values. */
    CSV;

    /** Every name that stands for nothing else means a whole file, as users of eKuiper expect. */
    static FileType of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "lines" -> LINES;
            case "csv" -> CSV;
            case "parquet" ->
                throw MillraceException.options(
                        "option fileType of the file source is parquet, which is not supported; expected json, lines or csv");
            default -> WHOLE;
        };
    }
}
