// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import static io.millrace.api.function.Parameter.any;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import io.millrace.api.value.TextOrder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The greatest and smallest element; the first that is not null decides how all are compared. */
final class Extremes {
    private static final Signature SIGNATURE = Signature.of("a number or text, as the first element", any("list"));

    private Extremes() {}

    static Map<String, Function> all() {
        return Map.of(
                "array_max",
                Scalar.of(SIGNATURE, "The greatest element.", arguments -> extreme(arguments, 1))
                        .example("array_max(a)", "2.9", "{'a': [1, 2.9]}"),
                "array_min",
                Scalar.of(SIGNATURE, "The smallest element.", arguments -> extreme(arguments, -1))
                        .example("array_min(a)", "'a'", "{'a': ['b', 'a', null]}"));
    }

    private static Object extreme(Arguments arguments, int direction) {
        List<?> present =
                Lists.at(arguments, 0).stream().filter(Objects::nonNull).toList();
        if (present.isEmpty()) return null;
        Object first = present.get(0);
        if (first instanceof Long) {
            return best(present.stream().map(Conversion::numericLong).toList(), Long::compare, direction);
        }
        if (first instanceof Double) return best(all(present, Double.class), Double::compare, direction);
        if (first instanceof String) return best(all(present, String.class), TextOrder::compare, direction);
        throw Conversion.expected("a number or text as first element", first);
    }

    private static <T> List<T> all(List<?> elements, Class<T> kind) {
        elements.stream()
                .filter(element -> !kind.isInstance(element))
                .findFirst()
                .ifPresent(other -> {
                    throw Conversion.expected("only elements of the kind of the first", other);
                });
        return elements.stream().map(kind::cast).toList();
    }

    private static <T> T best(List<T> elements, Comparator<T> order, int direction) {
        Comparator<T> directed = direction > 0 ? order : order.reversed();
        return elements.stream().max(directed).orElseThrow();
    }
}
