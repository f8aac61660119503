// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.value.ValueText;

/** Reads arguments that must be booleans. */
final class Flags {

    private Flags() {}

    /** @throws EvaluationException if the argument is no boolean; null is none */
    static boolean read(Arguments arguments, int index, String name) {
        if (arguments.get(index) instanceof Boolean flag) return flag;
        String found = arguments.isAbsent(index)
                ? "null"
                : arguments.kind(index).label() + "(" + ValueText.of(arguments.get(index)) + ")";
        throw new EvaluationException("expected a boolean as " + name + " but got " + found);
    }
}
