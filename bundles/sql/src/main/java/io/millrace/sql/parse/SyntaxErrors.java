// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.SqlException;
import io.millrace.sql.parse.ExpectedTokens.Mismatch;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Words a syntax error: where it is, what was found there, what was expected, and what the user may have meant. */
final class SyntaxErrors {

    private SyntaxErrors() {}

    static SqlException in(List<Token> tokens, int rule) {
        return ExpectedTokens.firstMismatch(tokens, rule)
                .map(mismatch -> error(tokens, mismatch))
                .orElseGet(() -> SqlException.syntax(Tokens.position(tokens.get(0)), "this is not a statement"));
    }

    private static SqlException error(List<Token> tokens, Mismatch mismatch) {
        Token found = tokens.get(mismatch.token());
        Optional<Token> previous =
                mismatch.token() == 0 ? Optional.empty() : Optional.of(tokens.get(mismatch.token() - 1));
        String hint =
                SyntaxHints.hint(previous, found).map(text -> " (" + text + ")").orElse("");
        return SqlException.syntax(
                Tokens.position(found),
                "found " + found(found) + ", expected " + TokenWords.list(mismatch.expected()) + hint);
    }

    private static String found(Token token) {
        return token.getType() == Token.EOF ? "the end of the statement" : token.getText();
    }
}
