// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Kind;
import io.millrace.api.value.ValueText;
import java.util.EnumSet;

/** Despite its name, which users know, the code of a character. */
final class Chr extends ConversionFunction {
    private static final int ONE_BYTE = 0x80;

    Chr() {
        super(
                Signature.of(
                        "an integer",
                        Parameter.refusing(
                                "x",
                                "an integer or a character",
                                EnumSet.of(Form.FLOAT, Form.TIME_UNIT, Form.BOOLEAN))),
                "The code of an ASCII character; a number is cut to an integer.");
    }

    @Override
    public Object call(Arguments arguments) {
        Object value = arguments.get(0);
        if (value instanceof Number number) return number.longValue();
        if (value instanceof String text && text.length() == 1 && text.charAt(0) < ONE_BYTE) {
            return (long) text.charAt(0);
        }
        throw new EvaluationException("function chr expects an integer or one ASCII character but got "
                + Kind.of(value).label() + "(" + ValueText.of(value) + ")");
    }
}
