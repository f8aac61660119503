// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.engine.template.value.Comparison;
import io.millrace.engine.template.value.Types;

/** What values are. */
final class TypeFunctions {
    private TypeFunctions() {}

    static void addTo(Registry registry) {
        Parameter any = Parameter.ANY;
        Parameter text = Parameter.TEXT;
        registry.add("typeOf", a -> Types.typeOf(a.any(0)), any)
                .add("typeIs", a -> a.text(0).equals(Types.typeOf(a.any(1))), text, any)
                .alias("typeIs", "typeIsLike")
                .add("kindOf", a -> Types.kindOf(a.any(0)), any)
                .add("kindIs", a -> a.text(0).equals(Types.kindOf(a.any(1))), text, any)
                .add("deepEqual", a -> Comparison.same(a.any(0), a.any(1)), any, any);
    }
}
