// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.type.Field;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamOptions;
import java.util.Optional;

/** The text of DESCRIBE. */
final class StreamDescription {
    private static final String RULER = "-".repeat(80);

    private final StringBuilder text =
            new StringBuilder("Fields\n").append(RULER).append('\n');

    private StreamDescription() {}

    static String of(StreamDefinition definition) {
        StreamDescription description = new StreamDescription();
        definition.schema().fields().forEach(description::field);
        description.text.append('\n');
        description.options(definition.options());
        return description.text.toString();
    }

    private void field(Field field) {
        text.append(field.name()).append('\t').append(field.type().text());
        field.defaultValue().ifPresent(value -> text.append("\tDEFAULT\t").append(value));
        text.append('\n');
    }

    private void options(StreamOptions options) {
        option("CONF_KEY", options.confKey());
        option("DATASOURCE", options.dataSource());
        option("FORMAT", options.format());
        option("SCHEMAID", options.schemaId());
        option("KEY", options.key());
        option("RETAIN_SIZE", options.retainSize());
        option("SHARED", options.shared());
        option("STRICT_VALIDATION", options.strictValidation());
        option("TIMESTAMP", options.timestamp());
        option("TIMESTAMP_FORMAT", options.timestampFormat());
        option("TYPE", options.type());
        option("EXTRA", options.shownExtra());
        option("VERSION", options.version());
    }

    private void option(String name, Optional<?> value) {
        value.ifPresent(given -> text.append(name).append(": ").append(given).append('\n'));
    }
}
