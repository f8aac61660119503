// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps rule texts as they were received. */
final class RuleStore {
    private static final String TABLE = "rule";

    private final Store store;

    RuleStore(Store store) {
        this.store = store;
    }

    List<String> ids() {
        return store.keys(TABLE);
    }

    Optional<String> text(String id) {
        return store.get(TABLE, id);
    }

    void create(String id, String text) {
        if (!store.putIfAbsent(TABLE, id, text)) {
            throw new MillraceException(ErrorCode.UNDEFINED, "store the rule error: Item " + id + " already exists");
        }
    }

    void put(String id, String text) {
        store.put(TABLE, id, text);
    }

    void remove(String id) {
        store.remove(TABLE, id);
    }

    /** Changes whether a rule shall run; the text is then written anew, keys in order. Temporary rules are not kept. */
    void setTriggered(String id, boolean triggered) {
        set(id, "triggered", triggered);
    }

    void setTags(String id, List<String> tags) {
        set(id, "tags", tags);
    }

    private void set(String id, String key, Object value) {
        text(id).ifPresent(text -> store.put(TABLE, id, with(text, key, value)));
    }

    private static String with(String text, String changed, Object setting) {
        try {
            Map<String, Object> rule = new TreeMap<>();
            ((Map<?, ?>) NeutralJson.parse(text)).forEach((key, value) -> rule.put((String) key, value));
            rule.keySet().removeIf(key -> key.equalsIgnoreCase(changed));
            rule.put(changed, setting);
            return NeutralJson.write(rule);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored rule is no JSON", impossible);
        }
    }
}
