// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.engine.template.value.Types;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What a function takes in one place. */
enum Parameter {
    ANY("interface {}", value -> true),
    TEXT("string", String.class::isInstance),
    INTEGER("int", Types::isInteger),
    NUMBER("float64", Number.class::isInstance),
    FLAG("bool", Boolean.class::isInstance),
    TIME("time.Time", Types::isTime),
    MAP("map[string]interface {}", value -> value == null || value instanceof Map),
    /** A list, or bytes. */
    LIST("[]interface {}", value -> value instanceof List || value instanceof byte[]);

    private final String label;
    private final Predicate<Object> accepted;

    Parameter(String label, Predicate<Object> accepted) {
        this.label = label;
        this.accepted = accepted;
    }

    String label() {
        return label;
    }

    boolean accepts(Object value) {
        return accepted.test(value);
    }
}
