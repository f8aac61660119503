// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

/**
 * Removes white space as Unicode defines it, no-break spaces too, which {@link String#strip()} leaves. All of it lies
 * in the basic plane.
 */
final class WhiteSpace {
    private static final char NEXT_LINE = '\u0085';

    private WhiteSpace() {}

    static String trim(String text) {
        int end = end(text);
        int start = start(text, end);
        return text.substring(start, end);
    }

    static String trimStart(String text) {
        return text.substring(start(text, text.length()));
    }

    static String trimEnd(String text) {
        return text.substring(0, end(text));
    }

    private static int start(String text, int end) {
        int start = 0;
        while (start < end && isWhiteSpace(text.charAt(start))) start++;
        return start;
    }

    private static int end(String text) {
        int end = text.length();
        while (end > 0 && isWhiteSpace(text.charAt(end - 1))) end--;
        return end;
    }

    private static boolean isWhiteSpace(char character) {
        return character >= '\t' && character <= '\r' || character == NEXT_LINE || Character.isSpaceChar(character);
    }
}
