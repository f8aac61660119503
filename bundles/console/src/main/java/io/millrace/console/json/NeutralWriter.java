// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes neutral values; those that JSON does not know become text, bytes in base 64. */
final class NeutralWriter {
    private NeutralWriter() {}

    static void write(Object value, JsonGenerator out) throws IOException {
        if (value == null) out.writeNull();
        else if (value instanceof Long number) out.writeNumber(number);
        else if (value instanceof Double number) out.writeNumber(number);
        else if (value instanceof Boolean truth) out.writeBoolean(truth);
        else if (value instanceof byte[] bytes) out.writeBinary(bytes);
        else if (value instanceof List<?> list) writeList(list, out);
        else if (value instanceof Map<?, ?> map) writeMap(map, out);
        else out.writeString(value.toString());
    }

    private static void writeList(List<?> list, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Object element : list) write(element, out);
        out.writeEndArray();
    }

    private static void writeMap(Map<?, ?> map, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.writeFieldName(String.valueOf(entry.getKey()));
            write(entry.getValue(), out);
        }
        out.writeEndObject();
    }
}
