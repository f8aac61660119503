// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import io.millrace.api.value.TextOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values as Go prints them by default. */
public final class Printed {
    private static final String NO_VALUE = "<no value>";
    private static final String LAYOUT = "2006-01-02 15:04:05.999999999 -0700 MST";

    private Printed() {}

    public static String of(Object value) {
        if (value instanceof String text) return text;
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    /** As the result of an action in a template: nothing is {@code <no value>}. */
    public static void appendResult(Object value, StringBuilder text) {
        if (Types.isNothing(value)) text.append(NO_VALUE);
        else append(value, text);
    }

    /** As an operand of a print function, or within a list: nothing is {@code <nil>}. */
    public static void append(Object value, StringBuilder text) {
        if (Types.isNothing(value)) text.append("<nil>");
        else if (value instanceof Double number) text.append(Decimals.shortest(number));
        else if (value instanceof List<?> list) appendList(list, text);
        else if (value instanceof Map<?, ?> map) appendMap(map, text);
        else if (value instanceof byte[] bytes) appendBytes(bytes, text);
        else if (Types.isTime(value)) text.append(GoTime.format(time(value), LAYOUT));
        else text.append(value);
    }

    /** As a text where a text is wanted: bytes are UTF-8. */
    public static String text(Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : of(value);
    }

    /** A point in time with its zone; one without is in UTC. */
    public static ZonedDateTime time(Object value) {
        return value instanceof Instant instant ? instant.atZone(ZoneOffset.UTC) : (ZonedDateTime) value;
    }

    /** A map in the order in which its members are shown and gone through. */
    public static Map<String, Object> sorted(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>(TextOrder::compare);
        map.forEach((key, member) -> sorted.put(String.valueOf(key), member));
        return sorted;
    }

    private static void appendList(List<?> list, StringBuilder text) {
        text.append('[');
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            append(items.next(), text);
            if (items.hasNext()) text.append(' ');
        }
        text.append(']');
    }

    private static void appendMap(Map<?, ?> map, StringBuilder text) {
        text.append("map[");
        boolean first = true;
        for (Map.Entry<String, Object> member : sorted(map).entrySet()) {
            if (!first) text.append(' ');
            first = false;
            append(member.getValue(), text.append(member.getKey()).append(':'));
        }
        text.append(']');
    }

    private static void appendBytes(byte[] bytes, StringBuilder text) {
        text.append('[');
        for (int i = 0; i < bytes.length; i++) text.append(i == 0 ? "" : " ").append(bytes[i] & 0xFF);
        text.append(']');
    }
}
