// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

/**
 * A word of a path.
 *
 * @param text the name, the symbol, the digits, or the text without quotes and escapes
 * @param start its place in the path, counted from 0
 * @param end the place behind it
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbol);
    }

    /** The word as messages show it. */
    String shown() {
        return kind == Kind.END ? "the end" : kind == Kind.TEXT ? "\"" + text + "\"" : text;
    }
}
