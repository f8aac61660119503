// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import io.millrace.engine.template.value.Printed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Functions on maps. As in Go, some of them change the map that they get, if a template made it; of a map of the message they
 * give a changed copy.
 */
final class MapFunctions {
    private MapFunctions() {}

    static void addTo(Registry registry) {
        Parameter any = Parameter.ANY;
        Parameter map = Parameter.MAP;
        Parameter text = Parameter.TEXT;
        registry.addRepeating("dict", a -> dict(a.from(0)), any)
                .add("get", a -> a.map(0).containsKey(a.text(1)) ? a.map(0).get(a.text(1)) : "", map, text)
                .add("set", a -> set(a), map, text, any)
                .add("unset", a -> unset(a), map, text)
                .add("hasKey", a -> a.map(0).containsKey(a.text(1)), map, text)
                .addRepeating("pluck", MapFunctions::pluck, text, map)
                .addRepeating("keys", MapFunctions::keys, map)
                .add("values", a -> new ArrayList<>(Printed.sorted(a.map(0)).values()), map)
                .addRepeating("pick", a -> chosen(a, true), map, text)
                .addRepeating("omit", a -> chosen(a, false), map, text)
                .addRepeating("merge", a -> merged(a, false), map, map)
                .alias("merge", "mustMerge")
                .addRepeating("mergeOverwrite", a -> merged(a, true), map, map)
                .alias("mergeOverwrite", "mustMergeOverwrite")
                .addRepeating("dig", MapFunctions::dig, any);
    }

    private static Map<String, Object> dict(List<Object> keysAndValues) {
        Map<String, Object> dict = new OwnMap();
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            Object value = i + 1 < keysAndValues.size() ? keysAndValues.get(i + 1) : "";
            dict.put(Convert.text(keysAndValues.get(i)), value);
        }
        return dict;
    }

    private static Object set(Arguments arguments) {
        Map<String, Object> map = OwnMap.of(arguments.map(0));
        map.put(arguments.text(1), arguments.any(2));
        return map;
    }

    private static Object unset(Arguments arguments) {
        Map<String, Object> map = OwnMap.of(arguments.map(0));
        map.remove(arguments.text(1));
        return map;
    }

    private static Object pluck(Arguments arguments) {
        List<Object> found = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.map(i).containsKey(arguments.text(0)))
                found.add(arguments.map(i).get(arguments.text(0)));
        }
        return found;
    }

    private static Object keys(Arguments arguments) {
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++)
            keys.addAll(Printed.sorted(arguments.map(i)).keySet());
        return keys;
    }

    private static Object chosen(Arguments arguments, boolean named) {
        List<Object> names = arguments.from(1);
        Map<String, Object> chosen = new OwnMap(arguments.map(0));
        chosen.keySet().removeIf(key -> names.contains(key) != named);
        return chosen;
    }

    private static Object merged(Arguments arguments, boolean overwrites) {
        Map<String, Object> target = OwnMap.of(arguments.map(0));
        for (int i = 1; i < arguments.size(); i++) merge(target, arguments.map(i), overwrites);
        return target;
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> target, Map<String, Object> source, boolean overwrites) {
        source.forEach((key, value) -> {
            Object present = target.get(key);
            boolean replaces = overwrites ? !DefaultFunctions.isEmpty(value) : DefaultFunctions.isEmpty(present);
            if (present instanceof Map && value instanceof Map) {
                Map<String, Object> inner = OwnMap.of((Map<String, Object>) present);
                merge(inner, (Map<String, Object>) value, overwrites);
                target.put(key, inner);
            } else if (replaces || !target.containsKey(key)) {
                target.put(key, value);
            }
        });
    }

    /** Names that lead into nested maps, then the value that stands in, then the map. */
    private static Object dig(Arguments arguments) {
        int last = arguments.size() - 1;
        if (last < 2) throw new EvaluationException("dig needs at least three arguments");
        Object value = arguments.any(last);
        for (int i = 0; i < last - 1; i++) {
            if (!(value instanceof Map<?, ?> map)) {
                throw new EvaluationException("expected a map to look up " + Printed.of(arguments.any(i)) + " in");
            }
            if (!map.containsKey(arguments.any(i))) return arguments.any(last - 1);
            value = map.get(arguments.any(i));
        }
        return value;
    }
}
