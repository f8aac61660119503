// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/** Finds the end of strings, eight bytes at a time, and checks what is inside. */
final class Strings {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private Strings() {}

    /**
     * From behind the opening quote to behind the closing one.
     *
     * @throws Unsure if there is a control character, a wrong escape or malformed UTF-8
     */
    static int skip(byte[] b, int i) {
        while (true) {
            i = plainEnd(b, i);
            byte c = b[i];
            if (c == '"') return i + 1;
            i += c == '\\' ? escape(b, i) : character(b, i);
        }
    }

    /** The same for the name of a member, where escapes are left to Jackson: it does not take every surrogate there. */
    static int skipName(byte[] b, int i) {
        while (true) {
            i = plainEnd(b, i);
            if (b[i] == '"') return i + 1;
            i += character(b, i);
        }
    }

    /** The first place from here with a quote, a backslash, a control character or a byte that is not ASCII. */
    static int plainEnd(byte[] b, int i) {
        int last = b.length - 8;
        while (i <= last) {
            long word = Words.eight(b, i);
            // A byte below 0x80 gets its high bit by a subtraction only if it is zero there, or too small; a borrow can
            // only reach bytes behind a true hit.
            long hits =
                    (((word ^ ONES * '"') - ONES) | ((word ^ ONES * '\\') - ONES) | (word - ONES * ' ') | word) & HIGH;
            if (hits != 0) return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            i += 8;
        }
        while (b[i] >= ' ' && b[i] != '"' && b[i] != '\\') i++;
        return i;
    }

    private static int character(byte[] b, int i) {
        int length = b[i] >= 0 ? 0 : Utf8.sequence(b, i, b.length);
        if (length == 0) throw Unsure.SIGNAL;
        return length;
    }

    /** The length of the escape that begins at this backslash. */
    private static int escape(byte[] b, int i) {
        switch (b[i + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
                return 2;
            case 'u':
                hex4(b, i + 2);
                return 6;
            default:
                throw Unsure.SIGNAL;
        }
    }

    /** Four hexadecimal digits. */
    static int hex4(byte[] b, int i) {
        int value = 0;
        for (int k = 0; k < 4; k++) {
            byte c = b[i + k];
            int digit = c < 0 ? -1 : Character.digit(c, 16);
            if (digit < 0) throw Unsure.SIGNAL;
            value = value << 4 | digit;
        }
        return value;
    }
}
