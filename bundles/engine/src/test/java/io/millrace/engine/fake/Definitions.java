// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes stream definitions down by their options, named as in {@code WITH (...)}. */
public final class Definitions {
    private Definitions() {}

    /** A schemaless stream. */
    public static StreamDefinition stream(String name, Object... options) {
        return of(StreamKind.STREAM, name, List.of(), "", options);
    }

    public static StreamDefinition stream(String name, List<Field> columns, Object... options) {
        return of(StreamKind.STREAM, name, columns, "", options);
    }

    public static StreamDefinition of(
            StreamKind kind, String name, List<Field> columns, String statement, Object... options) {
        return new StreamDefinition(kind, name, new Schema(columns), options(Values.values(options)), statement);
    }

    private static StreamOptions options(Map<String, Object> given) {
        return new StreamOptions(
                text(given, "DATASOURCE"),
                text(given, "TYPE"),
                text(given, "FORMAT"),
                text(given, "SCHEMAID"),
                text(given, "DELIMITER"),
                text(given, "KEY"),
                text(given, "CONF_KEY"),
                text(given, "EXTRA"),
                flag(given, "STRICT_VALIDATION"),
                text(given, "TIMESTAMP"),
                text(given, "TIMESTAMP_FORMAT"),
                flag(given, "SHARED"),
                text(given, "VERSION"),
                flag(given, "TEMP"),
                text(given, "KIND"),
                Optional.ofNullable((Long) given.get("RETAIN_SIZE")));
    }

    private static Optional<String> text(Map<String, Object> given, String name) {
        return Optional.ofNullable((String) given.get(name));
    }

    private static Optional<Boolean> flag(Map<String, Object> given, String name) {
        return Optional.ofNullable((Boolean) given.get(name));
    }
}
