// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import java.util.function.UnaryOperator;

/** A text made of one text. */
final class TextMap extends TextFunction {
    private final UnaryOperator<String> operator;

    TextMap(String description, UnaryOperator<String> operator) {
        super(Signature.of("a text", Parameter.text("text")), description);
        this.operator = operator;
    }

    @Override
    public Object call(Arguments arguments) {
        return operator.apply(text(arguments, 0));
    }
}
