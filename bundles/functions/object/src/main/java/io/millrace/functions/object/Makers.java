// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.object;

import static io.millrace.api.function.Parameter.any;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects made of lists or of other objects. */
final class Makers {
    private Makers() {}

    static Map<String, Function> all() {
        return Map.of(
                "object",
                Scalar.of(
                                Signature.of("an object", any("names"), any("values")),
                                "An object from a list of names and a list of values.",
                                Makers::object)
                        .example("object(k, v)", "{'a': 1, 'b': null}", "{'k': ['a', 'b'], 'v': [1, null]}"),
                "zip",
                Scalar.of(
                                Signature.of("an object", any("pairs")),
                                "An object from a list of lists of name and value.",
                                Makers::zip)
                        .example("zip(a)", "{'x': 1}", "{'a': [['x', 1], null]}"),
                "object_concat",
                Scalar.of(
                                Signature.of("an object", any("object"), any("others"))
                                        .repeatingLast(),
                                "Objects as one; later members win.",
                                Makers::concat)
                        .guard(NullGuard.NONE)
                        .example("object_concat(a, b)", "{'x': 1, 'y': 3}", "{'a': {'x': 1, 'y': 2}, 'b': {'y': 3}}"));
    }

    private static Object object(Arguments arguments) {
        List<?> names = Members.list(arguments, 0);
        List<?> values = Members.list(arguments, 1);
        if (names.size() != values.size()) {
            throw new EvaluationException(
                    "expected as many values as names but got " + values.size() + " and " + names.size());
        }
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) object.put(name(names.get(i)), values.get(i));
        return object;
    }

    private static Object zip(Arguments arguments) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Object pair : Members.list(arguments, 0)) {
            if (pair == null) continue;
            if (!(pair instanceof List<?> list) || list.size() != 2) {
                throw Conversion.expected("a list of a name and a value", pair);
            }
            object.put(name(list.get(0)), list.get(1));
        }
        return object;
    }

    private static Object concat(Arguments arguments) {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.isAbsent(i)) all.putAll(Members.at(arguments, i));
        }
        return all;
    }

    private static String name(Object value) {
        if (value instanceof String text) return text;
        throw Conversion.expected("a text as name of a member", value);
    }
}
