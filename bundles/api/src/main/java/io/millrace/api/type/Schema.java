// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.type;

import java.util.List;
import java.util.Optional;

/** The declared columns of a stream in order; without columns the stream is schemaless. */
public record Schema(List<Field> fields) {
    private static final Schema NONE = new Schema(List.of());

    public Schema {
        fields = List.copyOf(fields);
    }

    /** The schema of a schemaless stream. */
    public static Schema none() {
        return NONE;
    }

    public boolean isSchemaless() {
        return fields.isEmpty();
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }
}
