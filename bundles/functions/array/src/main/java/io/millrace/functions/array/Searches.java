// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import static io.millrace.api.function.Parameter.any;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Elements of lists, found by value or by place. */
final class Searches {
    private static final Signature WITH_ELEMENT = Signature.of("a boolean", any("list"), any("x"));
    private static final Signature INDEX = Signature.of("an integer", any("list"), any("x"));

    private Searches() {}

    static Map<String, Function> all() {
        return Map.of(
                "array_position",
                Scalar.of(INDEX, "The first place of a value in a list, counted from 0; -1 if absent.", arguments -> {
                            return arguments.isAbsent(0)
                                    ? -1L
                                    : (long) keys(arguments).indexOf(key(arguments));
                        })
                        .guard(NullGuard.NONE)
                        .example("array_position(a, 'b')", "1", "{'a': [1, 'b']}"),
                "array_last_position",
                Scalar.of(INDEX, "The last place of a value in a list, counted from 0; -1 if absent.", arguments -> {
                            return arguments.isAbsent(0)
                                    ? -1L
                                    : (long) keys(arguments).lastIndexOf(key(arguments));
                        })
                        .guard(NullGuard.NONE)
                        .example("array_last_position(a, 'x')", "2", "{'a': ['x', 'y', 'x']}"),
                "array_contains",
                Scalar.of(WITH_ELEMENT, "Whether a value is in a list.", arguments -> {
                            return !arguments.isAbsent(0) && keys(arguments).contains(key(arguments));
                        })
                        .guard(NullGuard.NONE)
                        .example("array_contains(a, 'y')", "true", "{'a': ['x', 'y']}"),
                "array_contains_any",
                Scalar.of(
                                Signature.of("a boolean", any("list"), any("others")),
                                "Whether two lists have an element in common.",
                                Searches::containsAny)
                        .guard(NullGuard.NONE)
                        .example("array_contains_any(a, b)", "true", "{'a': [1], 'b': [2, 1]}"),
                "element_at",
                Scalar.of(
                                Signature.of("a value", any("container"), any("place")),
                                "The element of a list at an index, from the end if negative, or the member of an object.",
                                Searches::elementAt)
                        .example("element_at(a, -1)", "6", "{'a': [5, 6]}")
                        .example("element_at(a, 'x')", "1", "{'a': {'x': 1}}"));
    }

    private static List<Object> keys(Arguments arguments) {
        return Elements.keys(Lists.at(arguments, 0));
    }

    private static Object key(Arguments arguments) {
        return Elements.key(arguments.get(1));
    }

    private static Object containsAny(Arguments arguments) {
        if (arguments.isAbsent(0)) return false;
        List<Object> others = Elements.keys(Lists.at(arguments, 1));
        return keys(arguments).stream().anyMatch(new HashSet<>(others)::contains);
    }

    private static Object elementAt(Arguments arguments) {
        if (arguments.get(0) instanceof Map<?, ?> object) {
            if (arguments.get(1) instanceof String name) return object.get(name);
            throw Conversion.expected("a text as the name of a member", arguments.get(1));
        }
        List<?> list = Lists.at(arguments, 0);
        long index = Conversion.strictLong(arguments.get(1));
        long place = index < 0 ? index + list.size() : index;
        if (place < 0 || place >= list.size()) {
            throw new EvaluationException("index " + index + " is outside of a list of " + list.size() + " elements");
        }
        return list.get((int) place);
    }
}
