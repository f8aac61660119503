// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.grammar.StreamSqlLexer;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** What the user may have meant, for mistakes that come with habits of other dialects. */
final class SyntaxHints {

    private SyntaxHints() {}

    static Optional<String> hint(Optional<Token> previous, Token found) {
        return switch (found.getType()) {
            case StreamSqlLexer.GREATER -> after(previous, StreamSqlLexer.LESS, "not equal is written !=");
            case StreamSqlLexer.EQUAL -> after(previous, StreamSqlLexer.EQUAL, "equal is written with one =");
            case StreamSqlLexer.NOT -> Optional.of("NOT stands only before IN, BETWEEN and LIKE; write x = false");
            case StreamSqlLexer.JOIN -> Optional.of("a join needs its kind: INNER, LEFT, RIGHT, FULL or CROSS");
            case StreamSqlLexer.ON ->
                Optional.of("a condition follows INNER, LEFT, RIGHT or FULL JOIN, not CROSS JOIN");
            case StreamSqlLexer.IDENTIFIER, StreamSqlLexer.QUOTED_IDENTIFIER, StreamSqlLexer.LEFT_PARENTHESIS ->
                found.getText().equalsIgnoreCase("is")
                        ? Optional.of("a test for null is written isnull(x)")
                        : after(previous, StreamSqlLexer.MINUS, "a sign belongs to a number; write 0 - x");
            default -> Optional.empty();
        };
    }

    private static Optional<String> after(Optional<Token> previous, int type, String hint) {
        return previous.filter(token -> token.getType() == type).map(token -> hint);
    }
}
