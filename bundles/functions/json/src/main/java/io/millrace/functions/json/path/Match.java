// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import java.util.ArrayList;
import java.util.List;

/**
 * A value in a document and the way to it.
 *
 * @param parent the match before the last step, null at the start
 * @param key the last step
 * @param free whether that step could have led elsewhere, too
 */
record Match(Object value, Match parent, String key, boolean free) {
    static Match root(Object document) {
        return new Match(document, null, null, false);
    }

    Match to(String step, Object found, boolean isFree) {
        return new Match(found, this, step, isFree);
    }

    /** The same way to another value. */
    Match with(Object other) {
        return new Match(other, parent, key, free);
    }

    /** The way as a path, such as {@code $["kids"]["0"]}. */
    String path() {
        return parent == null ? "$" : parent.path() + "[\"" + key + "\"]";
    }

    /** The keys of the free steps, in order. */
    List<String> freeKeys() {
        List<String> keys = parent == null ? new ArrayList<>() : parent.freeKeys();
        if (free) keys.add(key);
        return keys;
    }
}
