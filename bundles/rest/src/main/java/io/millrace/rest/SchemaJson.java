// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.type.DataType;
import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The columns of a stream by name, in the order of their names. */
final class SchemaJson {
    private SchemaJson() {}

    static Map<String, Object> declared(Schema schema) {
        return properties(schema.fields());
    }

    /** The view on a schemaless stream: nothing is known of a column but that somebody reads it. */
    static Map<String, Object> inUse(List<String> columns) {
        Map<String, Object> json = new TreeMap<>();
        columns.forEach(column -> json.put(column, null));
        return json;
    }

    private static Map<String, Object> properties(List<Field> fields) {
        Map<String, Object> json = new TreeMap<>();
        for (Field field : fields) {
            Map<String, Object> column = type(field.type());
            field.defaultValue().ifPresent(value -> column.put("default", value));
            json.put(field.name(), column);
        }
        return json;
    }

    private static Map<String, Object> type(DataType type) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (type instanceof DataType.Array array) {
            json.put("type", "array");
            json.put("items", type(array.element()));
        } else if (type instanceof DataType.Struct struct) {
            json.put("type", "struct");
            json.put("properties", properties(struct.fields()));
        } else {
            json.put("type", type.text());
        }
        json.put("index", 0);
        return json;
    }
}
