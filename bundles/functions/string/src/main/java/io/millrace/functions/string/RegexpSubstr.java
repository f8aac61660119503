// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import com.google.re2j.Matcher;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;

/** The first part of a text that matches an expression, or the empty text. */
final class RegexpSubstr extends TextFunction {
    RegexpSubstr() {
        super(
                Signature.of("a text", Parameter.text("text"), Parameter.text("expression")),
                "The first part of a text that matches a regular expression, or the empty text.");
    }

    @Override
    public Object call(Arguments arguments) {
        Matcher matcher = Patterns.of(text(arguments, 1)).matcher(text(arguments, 0));
        return matcher.find() ? matcher.group() : "";
    }
}
