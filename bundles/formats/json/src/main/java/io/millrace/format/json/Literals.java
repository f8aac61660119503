// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/** The words {@code true}, {@code false} and {@code null}. What follows them is for the caller to check. */
final class Literals {
    private static final int TRUE = word("true");
    private static final int NULL = word("null");
    private static final int ALSE = word("alse");

    private Literals() {}

    static int skipTrue(byte[] b, int i) {
        return expect(TRUE, b, i);
    }

    static int skipFalse(byte[] b, int i) {
        return expect(ALSE, b, i + 1);
    }

    static int skipNull(byte[] b, int i) {
        return expect(NULL, b, i);
    }

    private static int expect(int word, byte[] b, int i) {
        if (Words.four(b, i) != word) throw Unsure.SIGNAL;
        return i + 4;
    }

    private static int word(String text) {
        return text.charAt(0) | text.charAt(1) << 8 | text.charAt(2) << 16 | text.charAt(3) << 24;
    }
}
