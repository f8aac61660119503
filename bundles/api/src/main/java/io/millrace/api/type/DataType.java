// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.type;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A declared column type. */
public sealed interface DataType {

    /** The type as {@code DESCRIBE} prints it, lower case. */
    String text();

    /** A type without parts. */
    enum Scalar implements DataType {
        BIGINT,
        FLOAT,
        STRING,
        BOOLEAN,
        DATETIME,
        BYTEA;

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A list whose elements have one type. */
    record Array(DataType element) implements DataType {
        @Override
        public String text() {
            return "array(" + element.text() + ")";
        }
    }

    /** An object with declared members. */
    record Struct(List<Field> fields) implements DataType {
        public Struct {
            fields = List.copyOf(fields);
        }

        @Override
        public String text() {
            return fields.stream()
                    .map(field -> field.name() + " " + field.type().text())
                    .collect(Collectors.joining(", ", "struct(", ")"));
        }
    }
}
