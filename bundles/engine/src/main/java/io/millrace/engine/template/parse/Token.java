// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.parse;

/**
 * A piece of the text within an action.
 *
 * @param text as it stands there
 * @param offset where it stands in the template
 * @param apart whether a blank stands before it
 */
record Token(Kind kind, String text, int offset, boolean apart) {

    /** What a token is. */
    enum Kind {
        IDENTIFIER,
        /** A point and a name. */
        FIELD,
        /** A dollar sign and perhaps a name. */
        VARIABLE,
        DOT,
        NUMBER,
        /** Within quotation marks or backquotes. */
        STRING,
        /** Within apostrophes. */
        CHARACTER,
        /** Any other sign. */
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.IDENTIFIER && text.equals(word);
    }

    @Override
    public String toString() {
        return kind == Kind.END ? "end of action" : text;
    }
}
