// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets loops declare constants, as in {@code for (const m of messages)}, which the interpreter does not know: they become
 * variables of the loop. Texts and comments are left alone, and every character keeps its place.
 */
final class ForConstants {
    private static final Pattern PART = Pattern.compile("//[^\\n]*|/\\*[\\s\\S]*?\\*/"
            + "|\"(?:[^\"\\\\\\n]|\\\\[\\s\\S])*+\"|'(?:[^'\\\\\\n]|\\\\[\\s\\S])*+'|`(?:[^`\\\\]|\\\\[\\s\\S])*+`"
            + "|(?<start>\\bfor\\s*\\(\\s*)const\\b");

    private ForConstants() {}

    static String toVariables(String script) {
        Matcher part = PART.matcher(script);
        StringBuilder result = new StringBuilder();
        while (part.find()) {
            String start = part.group("start");
            part.appendReplacement(result, Matcher.quoteReplacement(start == null ? part.group() : start + "let  "));
        }
        return part.appendTail(result).toString();
    }
}
