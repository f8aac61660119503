// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import com.google.re2j.Matcher;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;

/** A text with all parts that match an expression replaced, leftmost first. */
final class RegexpReplace extends TextFunction {
    RegexpReplace() {
        super(
                Signature.of(
                        "a text", Parameter.text("text"), Parameter.text("expression"), Parameter.text("replacement")),
                "A text with all parts that match a regular expression replaced; $1 or ${name} stand for groups.");
    }

    @Override
    public Object call(Arguments arguments) {
        String text = text(arguments, 0);
        Matcher matcher = Patterns.of(text(arguments, 1)).matcher(text);
        return replaceAll(text, matcher, ReplacementTemplate.parse(text(arguments, 2)));
    }

    /** An empty match right behind another match does not count, and after one the next character is left as it is. */
    private static String replaceAll(String text, Matcher matcher, ReplacementTemplate template) {
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            replaced.append(text, copied, matcher.start());
            if (matcher.end() > copied || matcher.start() == 0) template.expand(matcher, replaced);
            copied = matcher.end();
            from = Math.max(copied, text.offsetByCodePoints(from, from < text.length() ? 1 : 0));
            if (from == text.length() && copied == from) break;
        }
        return replaced.append(text, copied, text.length()).toString();
    }
}
