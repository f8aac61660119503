// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.delimited;

import io.millrace.api.option.Option;
import io.millrace.api.option.Options;
import java.util.List;

/**
 * @param delimiter what stands between two values, not empty
 * @param fields names of the values in order, or empty
 * @param hasHeader whether a list begins with a line of names
 * @param marksHeader whether the names also go before a single row, marked so that a file of rows can take them off
 */
record DelimitedOptions(String delimiter, List<String> fields, boolean hasHeader, boolean marksHeader) {
    private static final Option DELIMITER = Option.text("delimiter");
    private static final Option FIELDS = Option.list("fields");
    private static final Option HAS_HEADER = Option.flag("hasHeader");
    private static final Option FILE_TYPE = Option.text("fileType");

    static DelimitedOptions of(Options options) {
        String delimiter = options.text(DELIMITER).isEmpty() ? "," : options.text(DELIMITER);
        List<String> fields = options.list(FIELDS).stream().map(String::valueOf).toList();
        boolean hasHeader = options.flag(HAS_HEADER);
        boolean toFile = options.text(FILE_TYPE).equals("csv");
        return new DelimitedOptions(delimiter, fields, hasHeader, hasHeader && toFile && fields.isEmpty());
    }
}
