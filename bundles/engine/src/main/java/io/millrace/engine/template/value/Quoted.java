// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import java.util.Locale;

/** Texts within quotation marks, escaped as in the source of a Go program. */
public final class Quoted {
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private Quoted() {}

    public static String of(String text) {
        return of(text, false);
    }

    /** @param ascii whether everything beyond ASCII is escaped too */
    public static String of(String text, boolean ascii) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> append(point, '"', ascii, quoted));
        return quoted.append('"').toString();
    }

    /** One character within apostrophes. */
    public static String character(int point) {
        StringBuilder quoted = new StringBuilder().append('\'');
        append(point, '\'', false, quoted);
        return quoted.append('\'').toString();
    }

    private static void append(int point, char mark, boolean ascii, StringBuilder quoted) {
        int known = "\u0007\b\f\n\r\t\u000b\\".indexOf(point);
        if (known >= 0) quoted.append('\\').append("abfnrtv\\".charAt(known));
        else if (point == mark) quoted.append('\\').append(mark);
        else if (point < ' ' || point == FIRST_BEYOND_ASCII - 1) escape("\\x%02x", point, quoted);
        else if (isPlain(point, ascii)) quoted.appendCodePoint(point);
        else escape(Character.isBmpCodePoint(point) ? "\\u%04x" : "\\U%08x", point, quoted);
    }

    private static boolean isPlain(int point, boolean ascii) {
        if (point < FIRST_BEYOND_ASCII) return true;
        return !ascii
                && switch (Character.getType(point)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }

    private static void escape(String format, int point, StringBuilder quoted) {
        quoted.append(String.format(Locale.ROOT, format, point));
    }
}
