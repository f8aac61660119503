// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.memory;

import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.connection.memory.TopicFilter;

/** @param topic which topics to read */
record MemorySourceOptions(TopicFilter topic) {
    private static final Option DATASOURCE = Option.text("datasource")
            .mandatory()
            .describe("Topic to read, with + for one level and # at the end for all levels that remain");

    static final OptionSet DECLARED = OptionSet.of(DATASOURCE);

    static MemorySourceOptions of(Options options) {
        return new MemorySourceOptions(TopicFilter.parse(options.text(DATASOURCE)));
    }
}
