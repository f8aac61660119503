// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.function.ArgumentSyntax;
import java.util.List;

/** Arguments that are integer literals, for checks at creation. */
final class Literals {
    private Literals() {}

    /** The value of an argument if it is an integer literal, else the default. */
    static long integer(List<ArgumentSyntax> arguments, int index, long orElse) {
        if (index >= arguments.size()) return orElse;
        Object literal = arguments.get(index).literal().orElse(null);
        return literal instanceof Long value ? value : orElse;
    }
}
