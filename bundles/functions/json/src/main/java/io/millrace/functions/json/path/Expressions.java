// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.millrace.api.error.EvaluationException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Regular expressions, compiled once. When too many are remembered they are all forgotten. */
final class Expressions {
    private static final int MOST_REMEMBERED = 256;
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Expressions() {}

    /** Whether a part of a text matches. */
    static boolean matches(Object text, Object expression) {
        return pattern(Operands.text(expression)).matcher(Operands.text(text)).find();
    }

    private static Pattern pattern(String expression) {
        if (COMPILED.size() >= MOST_REMEMBERED) COMPILED.clear();
        return COMPILED.computeIfAbsent(expression, Expressions::compile);
    }

    private static Pattern compile(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException malformed) {
            throw new EvaluationException(
                    "expected a regular expression but got " + expression + ": " + malformed.getDescription());
        }
    }
}
