// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import io.millrace.api.value.Times;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes neutral values. */
final class ValueWriter {
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

    private ValueWriter() {}

    static void write(Object value, ByteOutput out) {
        if (value instanceof String text) TextWriter.write(text, out);
        else if (value == null) out.write(NULL);
        else if (value instanceof Boolean flag) out.write(flag ? TRUE : FALSE);
        else if (value instanceof Double number) NumberWriter.write(number.doubleValue(), out);
        else if (value instanceof Long number) NumberWriter.write(number.longValue(), out);
        else if (value instanceof List<?> list) writeList(list, out);
        else if (value instanceof Map<?, ?> map) writeMap(map, out);
        else if (value instanceof byte[] bytes) writeBytes(bytes, out);
        else if (Times.isTime(value)) TimeWriter.write(Times.zoned(value), out);
        else
            throw new EvaluationException(
                    "JSON has no form for " + value.getClass().getName());
    }

    private static void writeList(List<?> list, ByteOutput out) {
        out.write('[');
        boolean first = true;
        for (Object element : list) {
            if (!first) out.write(',');
            first = false;
            write(element, out);
        }
        out.write(']');
    }

    private static void writeMap(Map<?, ?> map, ByteOutput out) {
        TreeMap<String, Object> sorted = new TreeMap<>(NameOrder.INSTANCE);
        map.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        out.write('{');
        boolean first = true;
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            if (!first) out.write(',');
            first = false;
            TextWriter.write(member.getKey(), out);
            out.write(':');
            write(member.getValue(), out);
        }
        out.write('}');
    }

    private static void writeBytes(byte[] bytes, ByteOutput out) {
        out.write('"');
        out.write(Base64.getEncoder().encode(bytes));
        out.write('"');
    }
}
