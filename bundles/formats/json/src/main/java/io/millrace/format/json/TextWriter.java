// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.format.ByteOutput;

/** Writes strings with the escapes that Go writes, those for HTML included. */
final class TextWriter {
    private static final int CHUNK = 1024;
    private static final int LONGEST_ESCAPE = 6;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    /** By ASCII character: whether it stands for itself. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (char c = ' '; c < PLAIN.length; c++) PLAIN[c] = "\"\\<>&".indexOf(c) < 0;
    }

    private TextWriter() {}

    static void write(String text, ByteOutput out) {
        int length = text.length();
        out.write('"');
        for (int i = 0; i < length; ) {
            int chunk = Math.min(CHUNK, length - i);
            byte[] b = out.reserve(chunk * LONGEST_ESCAPE);
            int start = out.length();
            int n = start;
            int end = i + chunk;
            while (i < end) {
                char c = text.charAt(i);
                if (c < 128 && PLAIN[c]) {
                    b[n++] = (byte) c;
                    i++;
                } else {
                    n = writeOther(text, i, c, b, n);
                    i += isPair(text, i) ? 2 : 1;
                }
            }
            out.advance(n - start);
        }
        out.write('"');
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private static int writeOther(String text, int i, char c, byte[] b, int n) {
        if (c < 128) return writeEscape(c, b, n);
        if (c < 0x800) {
            b[n++] = (byte) (0xC0 | c >> 6);
        } else if (!Character.isSurrogate(c)) {
            if (c == '\u2028' || c == '\u2029') return writeUnicode(c, b, n);
            b[n++] = (byte) (0xE0 | c >> 12);
            b[n++] = (byte) (0x80 | c >> 6 & 0x3F);
        } else if (isPair(text, i)) {
            return writePair(Character.toCodePoint(c, text.charAt(i + 1)), b, n);
        } else {
            return writeUnicode('\uFFFD', b, n);
        }
        b[n++] = (byte) (0x80 | c & 0x3F);
        return n;
    }

    private static int writePair(int codePoint, byte[] b, int n) {
        b[n++] = (byte) (0xF0 | codePoint >> 18);
        b[n++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        b[n++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        b[n++] = (byte) (0x80 | codePoint & 0x3F);
        return n;
    }

    private static int writeEscape(char c, byte[] b, int n) {
        int letter = switch (c) {
            case '"', '\\' -> c;
            case '\b' -> 'b';
            case '\f' -> 'f';
            case '\n' -> 'n';
            case '\r' -> 'r';
            case '\t' -> 't';
            default -> 0;
        };
        if (letter == 0) return writeUnicode(c, b, n);
        b[n++] = '\\';
        b[n++] = (byte) letter;
        return n;
    }

    private static int writeUnicode(char c, byte[] b, int n) {
        b[n++] = '\\';
        b[n++] = 'u';
        b[n++] = HEX[c >> 12];
        b[n++] = HEX[c >> 8 & 15];
        b[n++] = HEX[c >> 4 & 15];
        b[n++] = HEX[c & 15];
        return n;
    }
}
