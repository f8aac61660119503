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
import java.util.ArrayList;
import java.util.List;

/** One of the pieces between separators. eKuiper users rely on an index that is no integer counting as 0. */
final class SplitValue extends TextFunction {
    SplitValue() {
        super(
                Signature.of("a text", Parameter.any("text"), Parameter.any("separator"), Parameter.any("index")),
                "One of the pieces of a text between separators, counted from 0; from the end if negative.");
    }

    @Override
    public void check(String name, List<ArgumentSyntax> arguments) {
        super.check(name, arguments);
        long index = Literals.integer(arguments, 2, 0);
        if (index < 0) {
            throw new MillraceException(
                    ErrorCode.SYNTAX, "function " + name + " expects an index that is not negative but found " + index);
        }
    }

    @Override
    public Object call(Arguments arguments) {
        List<String> pieces = pieces(text(arguments, 0), text(arguments, 1));
        long index = index(arguments);
        long place = index < 0 ? index + pieces.size() : index;
        if (place < 0 || place >= pieces.size()) {
            throw new EvaluationException(
                    "function split_value expects an index within " + pieces.size() + " pieces but got " + index);
        }
        return pieces.get((int) place);
    }

    private static long index(Arguments arguments) {
        try {
            return Conversion.strictLong(arguments.get(2));
        } catch (EvaluationException noInteger) {
            return 0;
        }
    }

    private static List<String> pieces(String text, String separator) {
        if (separator.isEmpty()) {
            return text.codePoints().mapToObj(Character::toString).toList();
        }
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            pieces.add(text.substring(start, end));
            start = end + separator.length();
        }
        pieces.add(text.substring(start));
        return pieces;
    }
}
