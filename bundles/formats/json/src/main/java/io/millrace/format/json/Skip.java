// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/** Steps over values that nobody wants. They are checked like the others, but nothing is made of them. */
final class Skip {
    private Skip() {}

    /** From the first byte of a value to behind its last. */
    static int value(byte[] b, int i, int depth) {
        byte c = b[i];
        if (c == '"') return Strings.skip(b, i + 1);
        return c <= '9' ? number(b, i) : other(b, i, depth);
    }

    /** The rarer kinds of value; apart, so that the frequent ones can be compiled into their callers. */
    private static int other(byte[] b, int i, int depth) {
        return switch (b[i]) {
            case '{' -> object(b, i, depth + 1);
            case '[' -> array(b, i, depth + 1);
            case 't' -> Literals.skipTrue(b, i);
            case 'f' -> Literals.skipFalse(b, i);
            case 'n' -> Literals.skipNull(b, i);
            default -> throw Unsure.SIGNAL;
        };
    }

    private static int object(byte[] b, int i, int depth) {
        if (depth > Cursor.MAX_DEPTH) throw Unsure.SIGNAL;
        i = Blanks.skip(b, i + 1);
        if (b[i] == '}') return i + 1;
        while (true) {
            if (b[i] != '"') throw Unsure.SIGNAL;
            i = Blanks.skipColon(b, Strings.skipName(b, i + 1));
            i = Blanks.skip(b, value(b, i, depth));
            byte c = b[i];
            if (c == '}') return i + 1;
            if (c != ',') throw Unsure.SIGNAL;
            i = Blanks.skip(b, i + 1);
        }
    }

    private static int array(byte[] b, int i, int depth) {
        if (depth > Cursor.MAX_DEPTH) throw Unsure.SIGNAL;
        i = Blanks.skip(b, i + 1);
        if (b[i] == ']') return i + 1;
        while (true) {
            i = Blanks.skip(b, value(b, i, depth));
            byte c = b[i];
            if (c == ']') return i + 1;
            if (c != ',') throw Unsure.SIGNAL;
            i = Blanks.skip(b, i + 1);
        }
    }

    private static int number(byte[] b, int i) {
        int start = i;
        if (b[i] == '-') i++;
        int first = i;
        i = DigitRun.skip(b, i);
        if (b[first] == '0' && i > first + 1) throw Unsure.SIGNAL;
        if (b[i] == '.') i = DigitRun.skip(b, i + 1);
        if ((b[i] | 0x20) == 'e') i = exponent(b, i);
        if (i - start > NumberReader.MAX_LENGTH) throw Unsure.SIGNAL;
        return i;
    }

    /** Steps over the exponent of a number, from its letter on. */
    static int exponent(byte[] b, int i) {
        byte sign = b[i + 1];
        return DigitRun.skip(b, sign == '+' || sign == '-' ? i + 2 : i + 1);
    }
}
