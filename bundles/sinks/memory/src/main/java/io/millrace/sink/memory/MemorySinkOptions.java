// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.memory;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.connection.memory.TopicFilter;
import java.util.Optional;

/**
 * @param topic where to publish
 * @param kinds how rows say what they change, or empty if each is the newest state of its key
 */
record MemorySinkOptions(String topic, Optional<RowKinds> kinds) {
    private static final Option TOPIC =
            Option.text("topic").mandatory().perMessage().describe("Topic to publish on, without wildcards");
    private static final Option ROW_KIND_FIELD = Option.text("rowkindField")
            .orElse("")
            .describe("Column that says what a row is to a lookup table: insert, update, upsert or delete");
    private static final Option KEY_FIELD = Option.text("keyField")
            .orElse("")
            .describe("Column with the key of the row that is meant; needed with rowkindField, and only then");

    static final OptionSet DECLARED = OptionSet.of(TOPIC, ROW_KIND_FIELD, KEY_FIELD);

    static MemorySinkOptions of(Options options) {
        return new MemorySinkOptions(
                literal(options.text(TOPIC)), kinds(options.text(ROW_KIND_FIELD), options.text(KEY_FIELD)));
    }

    private static Optional<RowKinds> kinds(String kindColumn, String keyColumn) {
        if (kindColumn.isEmpty() && keyColumn.isEmpty()) return Optional.empty();
        if (!kindColumn.isEmpty() && !keyColumn.isEmpty()) return Optional.of(new RowKinds(kindColumn, keyColumn));
        String missing = kindColumn.isEmpty() ? ROW_KIND_FIELD.name() : KEY_FIELD.name();
        throw MillraceException.options("option " + missing
                + " of the memory sink is missing: rowkindField and keyField mean something only together");
    }

    /** The topic of one message, which a template may have made. */
    String topic(Options own) {
        return own.has(TOPIC.name()) ? literal(own.text(TOPIC)) : topic;
    }

    private static String literal(String topic) {
        boolean template = topic.contains("{{");
        if (!template && TopicFilter.parse(topic).hasWildcards()) {
            throw MillraceException.options(
                    "option topic of the memory sink is " + topic + ", expected a topic without wildcards");
        }
        return topic;
    }
}
