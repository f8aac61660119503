// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.configuration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Options as earlier releases of eKuiper wrote them, turned into what is written now. */
public final class OldSpellings {
    private static final Set<String> DURATIONS = Set.of("cacheTtl", "timeout", "expiration", "interval");

    private OldSpellings() {}

    /** The same options with today's names and durations as texts. */
    public static Map<String, Object> modern(String type, Map<String, Object> options) {
        Map<String, Object> modern = new LinkedHashMap<>();
        options.forEach((name, value) -> modern.put(name(type, name), value(name, value)));
        return modern;
    }

    private static String name(String type, String name) {
        if (name.equals("saslPassword")) return "password";
        return type.equals("sql") && name.equals("url") ? "dburl" : name;
    }

    private static Object value(String name, Object value) {
        boolean millis = DURATIONS.contains(name) && (value instanceof Long || value instanceof Integer);
        return millis ? value + "ms" : value;
    }
}
