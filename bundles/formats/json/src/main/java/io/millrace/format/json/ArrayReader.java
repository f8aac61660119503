// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** ARRAY: a list whose elements are all read alike. */
final class ArrayReader extends ValueReader {
    private final ValueReader element;

    ArrayReader(String column, ValueReader element) {
        super(column, "array");
        this.element = element;
    }

    @Override
    Object value(Cursor in) {
        if (in.takeNull()) return null;
        if (in.here() != '[') throw Unsure.SIGNAL;
        return elements(in, element);
    }

    @Override
    Object judgedValue(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY) throw wrongType(in);
        List<Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) list.add(element.judged(in));
        return list;
    }

    static List<Object> elements(Cursor in, ValueReader element) {
        List<Object> list = new ArrayList<>();
        in.enter();
        if (in.here() != ']') {
            do list.add(element.value(in));
            while (in.more(']'));
        }
        in.leave();
        return list;
    }
}
