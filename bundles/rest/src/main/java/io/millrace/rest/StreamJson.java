// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.type.DataType;
import io.millrace.api.type.Field;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stream or table as it is described to clients. */
final class StreamJson {
    private StreamJson() {}

    static Map<String, Object> of(StreamDefinition definition) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Name", definition.name());
        json.put(
                "StreamFields",
                definition.schema().isSchemaless()
                        ? null
                        : fields(definition.schema().fields()));
        json.put("Options", options(definition.options()));
        json.put("StreamType", definition.kind() == StreamKind.STREAM ? 0 : 1);
        json.put("Statement", null);
        return json;
    }

    private static List<Map<String, Object>> fields(List<Field> fields) {
        return fields.stream().map(StreamJson::field).toList();
    }

    private static Map<String, Object> field(Field field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("FieldType", type(field.type()));
        json.put("Name", field.name());
        field.defaultValue().ifPresent(value -> json.put("DefaultClause", value));
        return json;
    }

    private static Object type(DataType type) {
        if (type instanceof DataType.Array array) return compound("array", "ElementType", type(array.element()));
        if (type instanceof DataType.Struct struct) return compound("struct", "Fields", fields(struct.fields()));
        return type.text();
    }

    private static Map<String, Object> compound(String type, String partsKey, Object parts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("Type", type);
        json.put(partsKey, parts);
        return json;
    }

    private static Map<String, Object> options(StreamOptions options) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "datasource", options.dataSource());
        put(json, "key", options.key());
        put(json, "format", options.format());
        put(json, "confKey", options.confKey());
        put(json, "type", options.type());
        put(json, "strictValidation", options.strictValidation());
        put(json, "timestamp", options.timestamp());
        put(json, "timestampFormat", options.timestampFormat());
        put(json, "shared", options.shared());
        put(json, "schemaid", options.schemaId());
        put(json, "version", options.version());
        put(json, "extra", options.shownExtra());
        put(json, "temp", options.temporary());
        put(json, "retainSize", options.retainSize());
        put(json, "kind", options.tableKind());
        put(json, "delimiter", options.delimiter());
        return json;
    }

    /** Values that say no more than their absence would are left out. */
    private static void put(Map<String, Object> json, String key, Optional<?> value) {
        value.filter(given -> !given.equals("") && !given.equals(false) && !given.equals(0L))
                .ifPresent(given -> json.put(key, given));
    }
}
