// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.api.type.DataType.Struct;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** STRUCT: a map of the declared members; members that are not declared are stepped over. */
final class StructReader extends ValueReader {
    private final FieldNames names;
    private final Map<String, ValueReader> readers = new HashMap<>();

    StructReader(String column, Struct struct) {
        super(column, "struct");
        struct.fields().forEach(field -> readers.put(field.name(), ValueReaders.of(field.type(), field.name())));
        this.names = new FieldNames(
                readers.entrySet().stream()
                        .map(member -> new FieldName(member.getKey(), member.getValue(), -1))
                        .toList(),
                () -> null);
    }

    @Override
    Object value(Cursor in) {
        if (in.takeNull()) return null;
        if (in.here() != '{') throw Unsure.SIGNAL;
        return members(in, names);
    }

    @Override
    Object judgedValue(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) throw wrongType(in);
        Map<String, Object> map = new LinkedHashMap<>();
        String name;
        while ((name = in.nextFieldName()) != null) {
            in.nextToken();
            ValueReader reader = readers.get(name);
            if (reader == null) in.skipChildren();
            else map.put(name, reader.judged(in));
        }
        return map;
    }

    /** The members whose names have a reader. */
    static Map<String, Object> members(Cursor in, FieldNames names) {
        Map<String, Object> map = new LinkedHashMap<>();
        in.enter();
        if (in.here() != '}') {
            FieldName name = names.start();
            do {
                name = names.read(in.bytes, in.position, name);
                in.position = Blanks.skipColon(in.bytes, in.position + name.length);
                if (name.reader == null) in.position = Skip.value(in.bytes, in.position, 0);
                else map.put(name.text, name.reader.value(in));
            } while (in.more('}'));
        }
        in.leave();
        return map;
    }
}
