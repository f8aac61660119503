// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import static io.millrace.api.function.Parameter.any;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import io.millrace.api.value.TextOrder;
import io.millrace.api.value.ValueText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The elements of one list in another order or form. */
final class Rearrangements {
    private static final Signature ONE = Signature.of("a list", any("list"));

    private Rearrangements() {}

    static Map<String, Function> all() {
        return Map.of(
                "array_flatten",
                Scalar.of(ONE, "A list with the elements of lists within it in their place.", Rearrangements::flatten)
                        .example("array_flatten(a)", "[1, [2], 3]", "{'a': [[1, [2]], 3]}"),
                "array_shuffle",
                Scalar.of(ONE, "The elements in random order.", Rearrangements::shuffle)
                        .nondeterministic()
                        .example("cardinality(array_shuffle(a))", "3", "{'a': [1, 2, 3]}"),
                "array_sort",
                Scalar.of(ONE, "The elements in the order of their text forms.", Rearrangements::sort)
                        .example("array_sort(a)", "[10, 2, 9]", "{'a': [10, 9, 2]}"),
                "array_join",
                Scalar.of(
                                Signature.of("a text", any("list"), any("separator"), any("nullText"))
                                        .requiring(2),
                                "The elements as one text; nulls are left out unless there is a text for them.",
                                Rearrangements::join)
                        .example("array_join(a, ',')", "'1,2.5,true'", "{'a': [1, 2.5, null, true]}")
                        .example("array_join(a, '-', 'N')", "'a-N'", "{'a': ['a', null]}"),
                "kvpair_array_to_obj",
                Scalar.of(
                                Signature.of("an object", any("pairs")),
                                "An object from a list of objects with the members key and value.",
                                Rearrangements::object)
                        .example("kvpair_array_to_obj(a)", "{'p': 1}", "{'a': [{'key': 'p', 'value': 1}]}"));
    }

    private static Object flatten(Arguments arguments) {
        List<Object> flat = new ArrayList<>();
        for (Object element : Lists.at(arguments, 0)) {
            if (element instanceof List<?> inner) flat.addAll(inner);
            else flat.add(element);
        }
        return flat.isEmpty() ? null : flat;
    }

    private static Object shuffle(Arguments arguments) {
        List<Object> copy = new ArrayList<>(Lists.at(arguments, 0));
        Collections.shuffle(copy);
        return copy;
    }

    private static Object sort(Arguments arguments) {
        List<Object> copy = new ArrayList<>(Lists.at(arguments, 0));
        copy.sort(Comparator.comparing(ValueText::of, TextOrder::compare));
        return copy;
    }

    private static Object join(Arguments arguments) {
        StringJoiner joined = new StringJoiner(text(arguments, 1));
        String nullText = arguments.size() > 2 ? text(arguments, 2) : "";
        for (Object element : Lists.at(arguments, 0)) {
            if (element != null) joined.add(Conversion.text(element));
            else if (!nullText.isEmpty()) joined.add(nullText);
        }
        return joined.toString();
    }

    private static String text(Arguments arguments, int index) {
        if (arguments.get(index) instanceof String text) return text;
        throw Conversion.expected("a text as argument " + (index + 1), arguments.get(index));
    }

    private static Object object(Arguments arguments) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (Object element : Lists.at(arguments, 0)) {
            boolean pair = element instanceof Map<?, ?> map
                    && map.size() == 2
                    && map.get("key") instanceof String
                    && map.containsKey("value");
            if (!pair) throw Conversion.expected("an object with exactly a key, a text, and a value", element);
            Map<?, ?> members = (Map<?, ?>) element;
            object.put((String) members.get("key"), members.get("value"));
        }
        return object;
    }
}
