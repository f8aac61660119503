// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** The names that types and kinds of values have in Go. An {@link Integer} is Go's int, a {@link Long} its int64. */
public final class Types {
    private Types() {}

    public static String typeOf(Object value) {
        if (isNothing(value)) return "<nil>";
        if (value instanceof byte[]) return "[]uint8";
        if (value instanceof List) return "[]interface {}";
        if (value instanceof Map) return "map[string]interface {}";
        return isTime(value) ? "time.Time" : kindOf(value);
    }

    public static String kindOf(Object value) {
        if (isNothing(value)) return "invalid";
        if (value instanceof String) return "string";
        if (value instanceof Double) return "float64";
        if (value instanceof Long) return "int64";
        if (value instanceof Integer) return "int";
        if (value instanceof Boolean) return "bool";
        if (value instanceof Map) return "map";
        return value instanceof List || value instanceof byte[] ? "slice" : "struct";
    }

    /** Null or not there. */
    public static boolean isNothing(Object value) {
        return value == null || value == Absent.VALUE;
    }

    public static boolean isTime(Object value) {
        return value instanceof Instant || value instanceof ZonedDateTime;
    }

    /** Integers of either width. */
    public static boolean isInteger(Object value) {
        return value instanceof Long || value instanceof Integer;
    }

    /** What to compare for order and equality, or empty for what has neither: integers of both widths are one kind. */
    public static String basicKind(Object value) {
        if (isInteger(value)) return "int";
        boolean basic = value instanceof Double || value instanceof String || value instanceof Boolean;
        return basic ? kindOf(value) : "";
    }
}
