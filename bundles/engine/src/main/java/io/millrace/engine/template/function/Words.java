// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names in which words are told apart by capitals, blanks, hyphens or underscores. */
final class Words {
    private static final Pattern BETWEEN =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|[\\s_-]+");

    private Words() {}

    static String joined(String text, String separator) {
        return BETWEEN.matcher(text).replaceAll(separator).toLowerCase(Locale.ROOT);
    }

    static String pascal(String text) {
        StringBuilder name = new StringBuilder(text.length());
        for (String word : text.split("[\\s_-]+")) {
            if (word.isEmpty()) continue;
            int rest = word.offsetByCodePoints(0, 1);
            name.append(word.substring(0, rest).toUpperCase(Locale.ROOT)).append(word.substring(rest));
        }
        return name.toString();
    }
}
