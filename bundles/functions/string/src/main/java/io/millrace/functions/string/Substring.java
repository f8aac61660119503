// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import java.util.List;

/** Part of a text, from one byte up to but not including another. */
final class Substring extends TextFunction {
    Substring() {
        super(
                Signature.of("a text", Parameter.text("text"), Parameter.integer("start"), Parameter.integer("end"))
                        .requiring(2),
                "The bytes of a text from start, counted from 0, up to but not including end.");
    }

    @Override
    public void check(String name, List<ArgumentSyntax> arguments) {
        super.check(name, arguments);
        long start = Literals.integer(arguments, 1, 0);
        long end = Literals.integer(arguments, 2, start);
        if (start < 0 || end < start) throw new MillraceException(ErrorCode.SYNTAX, problem(start, end));
    }

    @Override
    public Object call(Arguments arguments) {
        String text = text(arguments, 0);
        long start = Conversion.strictLong(arguments.get(1));
        long size = Utf8.length(text);
        long end = arguments.size() == 2 ? Math.max(start, size) : Conversion.strictLong(arguments.get(2));
        if (start < 0 || end < start) throw new EvaluationException(problem(start, end));
        return start >= size ? "" : Utf8.slice(text, (int) start, (int) Math.min(end, size));
    }

    private static String problem(long start, long end) {
        return "function substring expects a start that is not negative and an end not before it but got " + start
                + " and " + end;
    }
}
