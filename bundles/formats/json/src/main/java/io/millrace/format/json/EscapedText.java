// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import java.nio.charset.StandardCharsets;

/** The text of a string that has escapes in it. */
final class EscapedText {
    private EscapedText() {}

    /** @param from behind the opening quote, of a string that was checked already; {@code to} at the closing one */
    static String of(byte[] b, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int plain = from;
        for (int i = from; i < to; ) {
            if (b[i] != '\\') {
                i++;
                continue;
            }
            append(text, b, plain, i);
            text.append(unescaped(b, i));
            i += b[i + 1] == 'u' ? 6 : 2;
            plain = i;
        }
        append(text, b, plain, to);
        return text.toString();
    }

    private static void append(StringBuilder text, byte[] b, int from, int to) {
        if (to > from) text.append(new String(b, from, to - from, StandardCharsets.UTF_8));
    }

    private static char unescaped(byte[] b, int i) {
        return switch (b[i + 1]) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) Strings.hex4(b, i + 2);
            default -> (char) b[i + 1];
        };
    }
}
