// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The properties of a node, read with the check that each kind of value needs. */
record Properties(Map<String, Object> values) {

    boolean has(String name) {
        return values.get(name) != null;
    }

    Optional<Object> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A text that must be there. */
    String text(String name) {
        return optionalText(name).orElseThrow(() -> new GraphException("no " + name));
    }

    Optional<String> optionalText(String name) {
        Optional<Object> value = value(name);
        value.filter(other -> !(other instanceof String)).ifPresent(other -> {
            throw new GraphException(name + " " + other + " is not string");
        });
        return value.map(String.class::cast);
    }

    boolean flag(String name) {
        Object value = values.getOrDefault(name, false);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new GraphException(name + " " + value + " is not a boolean");
    }

    /** A whole number, 0 if it is not there. */
    long number(String name) {
        Object value = values.getOrDefault(name, 0L);
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return number.longValue();
        }
        throw new GraphException(name + " " + value + " is not a whole number");
    }

    /** Texts of which there must be at least one. */
    List<String> texts(String name) {
        return list(name).stream().map(item -> text(name, item)).toList();
    }

    /** Objects of which there must be at least one. */
    List<Properties> objects(String name) {
        return list(name).stream().map(item -> object(name, item)).toList();
    }

    /** Objects by their names; none if the property is not there. */
    Properties object(String name) {
        return value(name).map(item -> object(name, item)).orElse(new Properties(Map.of()));
    }

    private List<?> list(String name) {
        Object value = value(name).orElseThrow(() -> new GraphException("no " + name));
        if (!(value instanceof List<?> list)) {
            throw new GraphException(name + " " + value + " is not a list");
        }
        if (list.isEmpty()) {
            throw new GraphException(name + " must have at least one item");
        }
        return list;
    }

    private static String text(String name, Object item) {
        if (item instanceof String text) {
            return text;
        }
        throw new GraphException("item " + item + " of " + name + " is not string");
    }

    private static Properties object(String name, Object item) {
        if (!(item instanceof Map<?, ?> map)) {
            throw new GraphException("item " + item + " of " + name + " is not an object");
        }
        Map<String, Object> members = new LinkedHashMap<>();
        map.forEach((key, value) -> members.put(String.valueOf(key), value));
        return new Properties(members);
    }

    /** The properties as they are shown in messages; what may be secret is starred out. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + (isSecret(entry.getKey()) ? "***" : entry.getValue()))
                .collect(Collectors.joining(" ", "map[", "]"));
    }

    private static boolean isSecret(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return List.of("pass", "token", "secret", "credential", "auth", "extra").stream()
                .anyMatch(folded::contains);
    }
}
