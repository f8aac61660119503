// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

/** The order of texts by their UTF-8 bytes, which is the order of their code points. */
public final class TextOrder {
    private TextOrder() {}

    /** Negative, zero or positive, as {@link java.util.Comparator}. */
    public static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x == y) continue;
            // Surrogates stand for code points above all others although their numbers are lower than U+E000.
            if (Character.isSurrogate(x) != Character.isSurrogate(y)) return Character.isSurrogate(x) ? 1 : -1;
            return x - y;
        }
        return a.length() - b.length();
    }
}
