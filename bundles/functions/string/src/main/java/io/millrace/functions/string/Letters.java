// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.string;

import java.util.function.IntUnaryOperator;

/** Texts changed letter by letter, each letter by itself: ß has no upper case, and a final sigma is like any other. */
final class Letters {
    private Letters() {}

    static String lower(String text) {
        return map(text, Character::toLowerCase);
    }

    static String upper(String text) {
        return map(text, Character::toUpperCase);
    }

    private static String map(String text, IntUnaryOperator letter) {
        StringBuilder mapped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            mapped.appendCodePoint(letter.applyAsInt(text.codePointAt(i)));
        }
        return mapped.toString();
    }

    static String reverse(String text) {
        return new StringBuilder(text).reverse().toString();
    }
}
