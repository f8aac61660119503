// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import java.util.function.BinaryOperator;

/** A text with blanks added; the count is that of the blanks, not the width of the result. */
final class Pad extends TextFunction {
    /** Keeps one bad event from filling the memory. */
    private static final long MOST_BLANKS = 1 << 20;

    private final String name;
    private final BinaryOperator<String> joining;

    private Pad(String name, String side, BinaryOperator<String> joining) {
        super(
                Signature.of("a text", Parameter.text("text"), Parameter.integer("count")),
                "A text with a number of blanks added on the " + side + ".");
        this.name = name;
        this.joining = joining;
    }

    static Pad left() {
        return new Pad("lpad", "left", (blanks, text) -> blanks + text);
    }

    static Pad right() {
        return new Pad("rpad", "right", (blanks, text) -> text + blanks);
    }

    @Override
    public Object call(Arguments arguments) {
        long count = Conversion.strictLong(arguments.get(1));
        if (count < 0 || count > MOST_BLANKS) {
            throw new EvaluationException(
                    "function " + name + " expects a count from 0 to " + MOST_BLANKS + " but got " + count);
        }
        return joining.apply(" ".repeat((int) count), text(arguments, 0));
    }
}
