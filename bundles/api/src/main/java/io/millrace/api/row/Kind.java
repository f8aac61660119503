// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** What a value is at run time. The closed set of neutral values that rows, functions and state are made of. */
public enum Kind {
    /** The column is not there; reads as null but is left out of results. */
    MISSING("null"),
    NULL("null"),
    /** {@link Boolean}. */
    BOOLEAN("bool"),
    /** 64-bit integer, {@link Long}. */
    LONG("int64"),
    /** 64-bit floating point, {@link Double}. */
    DOUBLE("float64"),
    /** {@link String}. */
    STRING("string"),
    /** {@code byte[]}. */
    BYTES("[]uint8"),
    /** A point in time: {@link Instant} in UTC, {@link ZonedDateTime} in any other zone. */
    INSTANT("time.Time"),
    /** {@link List} of neutral values. */
    LIST("[]interface {}"),
    /** {@link Map} from text to neutral values. */
    MAP("map[string]interface {}");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The name of this kind in run-time error texts, the same words that eKuiper users know. */
    public String label() {
        return label;
    }

    public boolean isNumber() {
        return this == LONG || this == DOUBLE;
    }

    /** Null or missing. */
    public boolean isAbsent() {
        return this == NULL || this == MISSING;
    }

    /**
     * The kind of a boxed value.
     *
     * @throws IllegalArgumentException if the value is of no neutral class
     */
    public static Kind of(Object value) {
        if (value == null) return NULL;
        if (value instanceof Kind kind) return kind;
        if (value instanceof String) return STRING;
        if (value instanceof Double) return DOUBLE;
        if (value instanceof Long) return LONG;
        if (value instanceof Boolean) return BOOLEAN;
        if (value instanceof List) return LIST;
        if (value instanceof Map) return MAP;
        if (value instanceof byte[]) return BYTES;
        if (value instanceof Instant || value instanceof ZonedDateTime) return INSTANT;
        throw new IllegalArgumentException(
                "expected a neutral value (Long, Double, Boolean, String, byte[], Instant, ZonedDateTime, List, Map or null)"
                        + " but got "
                        + value.getClass().getName());
    }
}
