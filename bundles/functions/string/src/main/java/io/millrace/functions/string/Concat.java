// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;

/** Texts in a row; nulls are empty. */
final class Concat extends TextFunction {
    Concat() {
        super(
                Signature.of("a text", Parameter.text("text")).repeatingLast(),
                "The text forms of all arguments in a row; null is the empty text.",
                NullGuard.NONE);
    }

    @Override
    public Object call(Arguments arguments) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < arguments.size(); i++) joined.append(text(arguments, i));
        return joined.toString();
    }
}
