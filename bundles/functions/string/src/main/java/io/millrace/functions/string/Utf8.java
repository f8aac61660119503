// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Texts seen as their UTF-8 bytes, in which some functions count. */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    static int length(String text) {
        return length(text, text.length());
    }

    /** The number of bytes of the first {@code chars} characters. */
    static int length(String text, int chars) {
        int bytes = chars;
        for (int i = 0; i < chars; i++) {
            char character = text.charAt(i);
            if (character >= 0x80) bytes += character < 0x800 || Character.isSurrogate(character) ? 1 : 2;
        }
        return bytes;
    }

    /** The bytes from start to end as a text; every byte of a character that is cut through becomes U+FFFD. */
    static String slice(String text, int start, int end) {
        if (length(text) == text.length()) return text.substring(start, end);
        byte[] bytes = text.getBytes(UTF_8);
        int from = start;
        while (from < end && isContinuation(bytes[from])) from++;
        int to = endOfWholeCharacters(bytes, from, end);
        return replacements(from - start) + new String(bytes, from, to - from, UTF_8) + replacements(end - to);
    }

    private static int endOfWholeCharacters(byte[] bytes, int from, int end) {
        int last = end - 1;
        while (last >= from && isContinuation(bytes[last])) last--;
        return last >= from && last + sequenceLength(bytes[last]) > end ? last : end;
    }

    private static boolean isContinuation(byte unit) {
        return (unit & 0xC0) == 0x80;
    }

    private static int sequenceLength(byte first) {
        int unit = first & 0xFF;
        return unit >= 0xF0 ? 4 : unit >= 0xE0 ? 3 : unit >= 0xC0 ? 2 : 1;
    }

    private static String replacements(int count) {
        return String.valueOf(REPLACEMENT).repeat(count);
    }
}
