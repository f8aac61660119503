// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import java.util.function.BiPredicate;

/** Whether a text has something to do with another one. */
final class TextTest extends TextFunction {
    private final BiPredicate<String, String> test;

    TextTest(String description, String other, BiPredicate<String, String> test) {
        super(Signature.of("a boolean", Parameter.text("text"), Parameter.text(other)), description, NullGuard.FALSE);
        this.test = test;
    }

    @Override
    public Object call(Arguments arguments) {
        return test.test(text(arguments, 0), text(arguments, 1));
    }
}
