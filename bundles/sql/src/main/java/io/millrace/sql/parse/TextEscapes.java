// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.SqlException;
import io.millrace.sql.tree.Position;
import org.antlr.v4.runtime.Token;

/** Resolves the escapes of a quoted text. */
final class TextEscapes {
    private final Token token;
    private final String quoted;
    private final StringBuilder text = new StringBuilder();
    private int next = 1;

    private TextEscapes(Token token) {
        this.token = token;
        this.quoted = token.getText();
    }

    /** The text between the quotes of a token, escapes resolved. */
    static String resolve(Token token) {
        return new TextEscapes(token).resolve();
    }

    private String resolve() {
        while (next < quoted.length() - 1) {
            char c = quoted.charAt(next++);
            if (c == '\\') {
                escape(quoted.charAt(next++));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private void escape(char c) {
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case '\\', '"' -> text.append(c);
            case 'u' -> code(4, 16);
            case 'x' -> code(2, 16);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                next--;
                code(3, 8);
            }
            default -> other(c);
        }
    }

    private void other(char c) {
        if (c != '\'' || quoted.charAt(0) != '\'') {
            throw error("\\" + c + " is not an escape, expected one of \\n \\t \\r \\\\ \\\" \\uXXXX \\xNN \\NNN");
        }
        text.append(c);
    }

    private void code(int digits, int radix) {
        int end = next + digits;
        int value = 0;
        for (; next < end; next++) {
            int digit = next < quoted.length() - 1 ? Character.digit(quoted.charAt(next), radix) : -1;
            if (digit < 0 || quoted.charAt(next) > 'f') {
                throw error("this escape needs " + digits + (radix == 8 ? " octal" : " hexadecimal") + " digits");
            }
            value = value * radix + digit;
        }
        text.append((char) value);
    }

    private SqlException error(String message) {
        Position start = Tokens.position(token);
        int column = start.column() + quoted.codePointCount(0, Math.min(next, quoted.length()));
        return SqlException.syntax(new Position(start.line(), column), message);
    }
}
