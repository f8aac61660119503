// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.object;

import static io.millrace.api.function.Parameter.any;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** What is in an object. */
final class Contents {
    private static final Signature LIST = Signature.of("a list", any("object"));

    private Contents() {}

    static Map<String, Function> all() {
        return Map.of(
                "keys",
                Scalar.of(LIST, "The names of the members.", arguments -> list(arguments, (key, value) -> key))
                        .example("keys(o)", "['a', 'b']", "{'o': {'a': 1, 'b': 2}}"),
                "values",
                Scalar.of(LIST, "The values of the members.", arguments -> list(arguments, (key, value) -> value))
                        .example("values(o)", "[1, 2]", "{'o': {'a': 1, 'b': 2}}"),
                "items",
                Scalar.of(LIST, "The members as lists of name and value.", arguments -> {
                            return list(arguments, (key, value) -> Arrays.asList(key, value));
                        })
                        .example("items(o)", "[['a', 1]]", "{'o': {'a': 1}}"),
                "obj_to_kvpair_array",
                Scalar.of(LIST, "The members as objects with a key and a value.", arguments -> {
                            return list(arguments, Contents::pair);
                        })
                        .example("obj_to_kvpair_array(o)", "[{'key': 'a', 'value': 1}]", "{'o': {'a': 1}}"),
                "object_size",
                Scalar.of(Signature.of("an integer", any("object")), "How many members an object has.", Contents::size)
                        .guard(NullGuard.NONE)
                        .example("object_size(o)", "1", "{'o': {'a': 1}}"));
    }

    private static List<Object> list(Arguments arguments, BiFunction<Object, Object, Object> member) {
        Map<?, ?> object = Members.at(arguments, 0);
        List<Object> list = new ArrayList<>(object.size());
        object.forEach((key, value) -> list.add(member.apply(key, value)));
        return list;
    }

    private static Object pair(Object key, Object value) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("key", key);
        pair.put("value", value);
        return pair;
    }

    private static Object size(Arguments arguments) {
        return arguments.isAbsent(0) ? 0L : (long) Members.at(arguments, 0).size();
    }
}
