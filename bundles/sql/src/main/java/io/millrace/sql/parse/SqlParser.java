// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.grammar.StreamSqlParser;
import io.millrace.sql.grammar.StreamSqlParser.StatementContext;
import io.millrace.sql.tree.Statement;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Reads statements. A statement ends at the end of the text, at a NUL or at the first semicolon; what follows is ignored.
 *
 * <p><b>Threads:</b> may be called from any thread.
 */
public final class SqlParser {

    private SqlParser() {}

    /**
     * Reads one statement.
     *
     * @throws io.millrace.sql.SqlException with code SYNTAX and a place, for any text that is not a statement
     */
    public static Statement parse(String text) {
        List<Token> tokens = Tokens.of(text);
        LexicalCheck.check(tokens);
        NestingCheck.check(tokens);
        StreamSqlParser parser = new StreamSqlParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return StatementBuilder.build(tree(parser, tokens), text);
    }

    private static StatementContext tree(StreamSqlParser parser, List<Token> tokens) {
        try {
            return parser.statement();
        } catch (ParseCancellationException e) {
            throw SyntaxErrors.in(tokens);
        }
    }
}
