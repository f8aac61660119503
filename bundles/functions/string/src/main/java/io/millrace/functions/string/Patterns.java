// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.millrace.api.error.EvaluationException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Compiled regular expressions, RE2 and so without look-around and back references, but in linear time. Those used are
 * remembered; an expression may come from a column, so when there are too many they are all forgotten.
 */
final class Patterns {
    private static final int MOST_REMEMBERED = 256;
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Patterns() {}

    static Pattern of(String expression) {
        Pattern known = COMPILED.get(expression);
        return known == null ? remember(expression) : known;
    }

    private static Pattern remember(String expression) {
        Pattern pattern = compile(expression);
        if (COMPILED.size() >= MOST_REMEMBERED) COMPILED.clear();
        COMPILED.put(expression, pattern);
        return pattern;
    }

    private static Pattern compile(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw new EvaluationException(
                    "expected a regular expression but got " + expression + ": " + e.getDescription());
        }
    }
}
