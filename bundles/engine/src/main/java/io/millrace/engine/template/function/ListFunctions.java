// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.value.TextOrder;
import io.millrace.engine.template.value.Comparison;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Functions on lists. They make new lists and leave those they get as they are. */
final class ListFunctions {
    private ListFunctions() {}

    static void addTo(Registry registry) {
        Parameter any = Parameter.ANY;
        Parameter list = Parameter.LIST;
        registry.addRepeating("list", a -> new ArrayList<>(a.from(0)), any)
                .alias("list", "tuple")
                .add("first", a -> at(a.list(0), 0), list)
                .add("last", a -> at(a.list(0), a.list(0).size() - 1), list)
                .add("rest", a -> part(a.list(0), 1, a.list(0).size()), list)
                .add("initial", a -> part(a.list(0), 0, a.list(0).size() - 1), list)
                .add("append", a -> with(a.list(0), a.list(0).size(), a.any(1)), list, any)
                .alias("append", "push", "mustAppend", "mustPush")
                .add("prepend", a -> with(a.list(0), 0, a.any(1)), list, any)
                .add("reverse", a -> reversed(a.list(0)), list)
                .add("compact", a -> without(a.list(0), List.of(), true), list)
                .add("uniq", a -> unique(a.list(0)), list)
                .addRepeating("without", a -> without(a.list(0), a.from(1), false), list, any)
                .add("has", a -> a.any(1) != null && contains(a.list(1), a.any(0)), any, any)
                .addRepeating("slice", ListFunctions::slice, list, any)
                .addRepeating("concat", ListFunctions::concat, list)
                .add("chunk", a -> chunks(a.integer(0), a.list(1)), Parameter.INTEGER, list)
                .add("sortAlpha", a -> sorted(a.any(0)), any);
        for (String name : List.of(
                "First", "Last", "Rest", "Initial", "Prepend", "Reverse", "Compact", "Uniq", "Without", "Has", "Slice",
                "Chunk")) {
            registry.alias(Character.toLowerCase(name.charAt(0)) + name.substring(1), "must" + name);
        }
    }

    private static Object at(List<Object> list, int index) {
        return list.isEmpty() ? null : list.get(index);
    }

    private static List<Object> part(List<Object> list, int from, int to) {
        return list.isEmpty() ? List.of() : new ArrayList<>(list.subList(from, to));
    }

    private static List<Object> with(List<Object> list, int index, Object item) {
        List<Object> longer = new ArrayList<>(list);
        longer.add(index, item);
        return longer;
    }

    private static List<Object> reversed(List<Object> list) {
        List<Object> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<Object> unique(List<Object> list) {
        List<Object> unique = new ArrayList<>();
        for (Object item : list) {
            if (!contains(unique, item)) unique.add(item);
        }
        return unique;
    }

    private static List<Object> without(List<Object> list, List<Object> unwanted, boolean dropsEmpty) {
        List<Object> kept = new ArrayList<>();
        for (Object item : list) {
            boolean dropped = dropsEmpty ? DefaultFunctions.isEmpty(item) : contains(unwanted, item);
            if (!dropped) kept.add(item);
        }
        return kept;
    }

    private static boolean contains(List<Object> list, Object wanted) {
        for (Object item : list) {
            if (Comparison.same(wanted, item)) return true;
        }
        return false;
    }

    private static Object slice(Arguments arguments) {
        List<Object> list = arguments.list(0);
        if (list.isEmpty()) return null;
        long from = arguments.size() > 1 ? Convert.toLong(arguments.any(1)) : 0;
        long to = arguments.size() > 2 ? Convert.toLong(arguments.any(2)) : list.size();
        if (from < 0 || from > to || to > list.size()) {
            throw new EvaluationException("slice bounds out of range: " + from + " to " + to + " of " + list.size());
        }
        return part(list, (int) from, (int) to);
    }

    private static Object concat(Arguments arguments) {
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) all.addAll(arguments.list(i));
        return all;
    }

    private static List<Object> chunks(int size, List<Object> list) {
        if (size < 1) throw new EvaluationException("the size of a chunk is " + size + ", expected 1 or more");
        List<Object> chunks = new ArrayList<>();
        for (int i = 0; i < list.size(); i += size) chunks.add(part(list, i, Math.min(list.size(), i + size)));
        return chunks;
    }

    private static List<String> sorted(Object value) {
        List<String> texts = Convert.texts(value);
        texts.sort(TextOrder::compare);
        return texts;
    }
}
