// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import io.millrace.api.error.EvaluationException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A compiled path. Those in use are remembered; when there are too many they are all forgotten. */
public final class JsonPath {
    private static final int MOST_REMEMBERED = 1024;
    private static final Map<String, JsonPath> COMPILED = new ConcurrentHashMap<>();
    private final Node root;

    private JsonPath(Node root) {
        this.root = root;
    }

    /** @throws EvaluationException if the text is no path; the message tells the place and what was expected */
    public static JsonPath of(String text) {
        JsonPath known = COMPILED.get(text);
        return known == null ? remember(text) : known;
    }

    private static JsonPath remember(String text) {
        JsonPath path = new JsonPath(new Parser(text).parse());
        if (COMPILED.size() >= MOST_REMEMBERED) COMPILED.clear();
        COMPILED.put(text, path);
        return path;
    }

    /**
     * What the path finds in a document.
     *
     * @throws EvaluationException if a part of a plain path is not there, or an operator does not take its operands
     */
    public Object evaluate(Object document) {
        return root.evaluate(Scope.of(document));
    }
}
