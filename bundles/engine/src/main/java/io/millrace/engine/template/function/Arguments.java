// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.time.Clock;
import io.millrace.engine.template.value.Printed;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The arguments of one call, read as the parameters say. */
public final class Arguments {
    private final Object[] values;
    private final Clock clock;

    /** @param values neutral values and Go's int as {@link Integer}; null for nothing */
    public Arguments(Object[] values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    int size() {
        return values.length;
    }

    Object any(int index) {
        return values[index];
    }

    String text(int index) {
        return (String) values[index];
    }

    int integer(int index) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, ((Number) values[index]).longValue()));
    }

    double number(int index) {
        return ((Number) values[index]).doubleValue();
    }

    boolean flag(int index) {
        return (Boolean) values[index];
    }

    ZonedDateTime time(int index) {
        return Printed.time(values[index]);
    }

    /** A map to change or to read, or an empty one for nothing. */
    @SuppressWarnings("unchecked")
    Map<String, Object> map(int index) {
        return values[index] == null ? Map.of() : (Map<String, Object>) values[index];
    }

    @SuppressWarnings("unchecked")
    List<Object> list(int index) {
        return values[index] instanceof byte[] bytes ? items(bytes) : (List<Object>) values[index];
    }

    private static List<Object> items(byte[] bytes) {
        List<Object> items = new ArrayList<>(bytes.length);
        for (byte item : bytes) items.add(item & 0xFF);
        return items;
    }

    /** The arguments from here on, unmodifiable. */
    List<Object> from(int index) {
        return Collections.unmodifiableList(Arrays.asList(values).subList(index, values.length));
    }
}
