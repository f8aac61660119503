// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Declared;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.value.ValueText;

/** What the functions of texts have in common. */
abstract class TextFunction extends Declared<TextFunction> implements ScalarFunction {
    TextFunction(Signature signature, String description, NullGuard nullGuard) {
        super(signature, description);
        guard(nullGuard);
    }

    TextFunction(Signature signature, String description) {
        this(signature, description, NullGuard.NULL);
    }

    /** An argument in its text form; null is the empty text. */
    static String text(Arguments arguments, int index) {
        return ValueText.orEmpty(arguments.get(index));
    }
}
