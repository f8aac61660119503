// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object or array of undeclared content that is being read. Nesting costs heap, not the stack of the thread. */
final class JudgedContainer {
    private final JudgedContainer outer;
    private final Map<String, Object> members;
    private final List<Object> elements;
    private String name;

    private JudgedContainer(JsonToken start, JudgedContainer outer) {
        this.outer = outer;
        this.members = start == JsonToken.START_OBJECT ? new LinkedHashMap<>() : null;
        this.elements = start == JsonToken.START_OBJECT ? null : new ArrayList<>();
    }

    /** From the token that opens a container to the one that closes it; the map or list with all that is inside. */
    static Object read(JsonParser in, AnyReader scalars) throws IOException {
        JudgedContainer open = new JudgedContainer(in.currentToken(), null);
        while (true) {
            JsonToken token = in.nextToken();
            if (token == JsonToken.FIELD_NAME) {
                open.name = in.currentName();
            } else if (token.isStructStart()) {
                open = new JudgedContainer(token, open);
            } else if (!token.isStructEnd()) {
                open.add(scalars.judged(in));
            } else if (open.outer == null) {
                return open.content();
            } else {
                open.outer.add(open.content());
                open = open.outer;
            }
        }
    }

    private void add(Object value) {
        if (members != null) members.put(name, value);
        else elements.add(value);
    }

    private Object content() {
        return members != null ? members : elements;
    }
}
