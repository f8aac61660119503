// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import static io.millrace.api.function.Parameter.any;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many elements a list has. */
final class Measures {
    private Measures() {}

    static Map<String, Function> all() {
        Signature signature = Signature.of("an integer", any("list"));
        return Map.of(
                "cardinality",
                Scalar.of(signature, "The size of a list; 0 for any other value.", Measures::size)
                        .guard(NullGuard.ZERO)
                        .example("cardinality(a)", "2", "{'a': [1, null]}"),
                "array_cardinality",
                Scalar.of(signature, "How many elements of a list are not null.", Measures::present)
                        .guard(NullGuard.ZERO)
                        .example("array_cardinality(a)", "1", "{'a': [1, null]}"));
    }

    private static Object size(Arguments arguments) {
        return arguments.get(0) instanceof List<?> list ? (long) list.size() : 0L;
    }

    private static Object present(Arguments arguments) {
        return Lists.at(arguments, 0).stream().filter(Objects::nonNull).count();
    }
}
