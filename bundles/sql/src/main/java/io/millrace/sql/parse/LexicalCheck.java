// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlLexer;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Refuses tokens that no statement accepts, each with a reason of its own. */
final class LexicalCheck {

    private LexicalCheck() {}

    static void check(List<Token> tokens) {
        for (Token token : tokens) {
            reason(token).ifPresent(reason -> {
                throw SqlException.syntax(Tokens.position(token), reason);
            });
        }
    }

    private static Optional<String> reason(Token token) {
        String text = token.getText();
        return switch (token.getType()) {
            case StreamSqlLexer.OPEN_COMMENT -> Optional.of("this comment is never closed, expected */");
            case StreamSqlLexer.OPEN_TEXT ->
                Optional.of("this text is not closed on its line, expected " + text.charAt(0));
            case StreamSqlLexer.MALFORMED_NUMBER -> Optional.of("found " + text + ", a number has at most one point");
            case StreamSqlLexer.MALFORMED_WORD ->
                Optional.of("found " + text + ", a name begins with a letter (or stands between backticks)");
            case StreamSqlLexer.ILLEGAL -> Optional.of("found the character " + text + ", which has no meaning here");
            default -> Optional.empty();
        };
    }
}
