// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import static io.millrace.api.function.Parameter.any;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists taken as sets. */
final class Sets {
    private static final Signature TWO = Signature.of("a list", any("list"), any("others"));

    private Sets() {}

    static Map<String, Function> all() {
        return Map.of(
                "array_remove",
                Scalar.of(Signature.of("a list", any("list"), any("x")), "A list without a value.", Sets::remove)
                        .guard(NullGuard.NONE)
                        .example("array_remove(a, 'x')", "['y']", "{'a': ['x', 'y', 'x']}"),
                "array_intersect",
                Scalar.of(TWO, "The elements that two lists share, as the second has them.", Sets::intersect)
                        .example("array_intersect(a, b)", "['a', 'b']", "{'a': ['b', 'a'], 'b': ['a', 'b']}"),
                "array_union",
                Scalar.of(TWO, "The elements of one list or the other, each once.", Sets::union)
                        .guard(NullGuard.NONE)
                        .example("array_union(a, b)", "[1, 2, 3]", "{'a': [1, 2], 'b': [2, 3]}"),
                "array_except",
                Scalar.of(TWO, "The elements of the first list that are not in the second, each once.", Sets::except)
                        .guard(NullGuard.NONE)
                        .example("array_except(a, b)", "[2]", "{'a': [1, 2, 2], 'b': [1]}"),
                "array_distinct",
                Scalar.of(Signature.of("a list", any("list")), "The elements of a list, each once.", Sets::distinct)
                        .example("array_distinct(a)", "[1, 'x', null]", "{'a': [1, 'x', 1, null, null]}"));
    }

    private static Object remove(Arguments arguments) {
        if (arguments.isAbsent(0)) return null;
        Object removed = Elements.key(arguments.get(1));
        List<Object> kept = new ArrayList<>(Lists.at(arguments, 0));
        kept.removeIf(element -> Objects.equals(Elements.key(element), removed));
        return kept;
    }

    private static Object intersect(Arguments arguments) {
        Map<Object, Object> common = Elements.distinct(Lists.at(arguments, 1));
        common.keySet().retainAll(keys(Lists.at(arguments, 0)));
        return new ArrayList<>(common.values());
    }

    private static Object union(Arguments arguments) {
        List<Object> both = new ArrayList<>(Lists.orEmpty(arguments, 0));
        both.addAll(Lists.orEmpty(arguments, 1));
        return new ArrayList<>(Elements.distinct(both).values());
    }

    private static Object except(Arguments arguments) {
        if (arguments.isAbsent(0)) return null;
        Map<Object, Object> rest = Elements.distinct(Lists.at(arguments, 0));
        rest.keySet().removeAll(keys(Lists.orEmpty(arguments, 1)));
        return new ArrayList<>(rest.values());
    }

    /** Lists and objects in a list are never merged. */
    private static Object distinct(Arguments arguments) {
        Set<Object> seen = new HashSet<>();
        List<Object> distinct = new ArrayList<>();
        for (Object element : Lists.at(arguments, 0)) {
            boolean nested = element instanceof List || element instanceof Map;
            if (nested || seen.add(Elements.key(element))) distinct.add(element);
        }
        return distinct;
    }

    private static Set<Object> keys(List<?> list) {
        return new HashSet<>(Elements.keys(list));
    }
}
