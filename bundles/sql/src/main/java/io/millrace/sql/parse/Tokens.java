// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.grammar.StreamSqlLexer;
import io.millrace.sql.tree.Position;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** The tokens of a statement, up to its end: a NUL, the first semicolon or the end of the text. The last one is always EOF. */
final class Tokens {

    private Tokens() {}

    static List<Token> of(String text) {
        StreamSqlLexer lexer = new StreamSqlLexer(CharStreams.fromString(statementText(text)));
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>();
        Token token = lexer.nextToken();
        while (token.getType() != Token.EOF && token.getType() != StreamSqlLexer.SEMICOLON) {
            tokens.add(token);
            token = lexer.nextToken();
        }
        tokens.add(token.getType() == Token.EOF ? token : end(token));
        return tokens;
    }

    static Position position(Token token) {
        return new Position(token.getLine(), token.getCharPositionInLine() + 1);
    }

    private static Token end(Token semicolon) {
        CommonToken end = new CommonToken(semicolon);
        end.setType(Token.EOF);
        return end;
    }

    /** What the lexer may see: halves of a surrogate pair would make it fail, so they become the replacement character. */
    private static String statementText(String text) {
        int nul = text.indexOf('\0');
        String statement = nul < 0 ? text : text.substring(0, nul);
        int[] characters = statement
                .codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .toArray();
        return new String(characters, 0, characters.length);
    }
}
