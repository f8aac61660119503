// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.memory;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.connection.memory.TopicFilter;

/**
 * @param topic which topics the table holds
 * @param key the column by which later rows replace earlier ones
 */
record MemoryLookupOptions(TopicFilter topic, String key) {
    private static final Option DATASOURCE = Option.text("datasource")
            .mandatory()
            .describe("Topic that the table holds, with + for one level and # at the end for all levels that remain");
    private static final Option KEY =
            Option.text("key").mandatory().describe("Column by which later rows replace earlier ones");

    static final OptionSet DECLARED = OptionSet.of(DATASOURCE, KEY);

    static MemoryLookupOptions of(Options options) {
        String key = options.text(KEY);
        if (key.isEmpty()) {
            throw MillraceException.options("option key of the memory table is empty, expected a column");
        }
        return new MemoryLookupOptions(TopicFilter.parse(options.text(DATASOURCE)), key);
    }
}
