// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import java.util.HashMap;
import java.util.Map;

/** A map that a template made itself, so that it may change it; maps of the message are shared with others. */
final class OwnMap extends HashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    OwnMap() {}

    OwnMap(Map<String, ?> content) {
        super(content);
    }

    /** The map itself if a template made it, else a copy. */
    static OwnMap of(Map<String, Object> map) {
        return map instanceof OwnMap own ? own : new OwnMap(map);
    }
}
