// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.grammar.StreamSqlParser;
import io.millrace.sql.tree.SelectItem;
import io.millrace.sql.tree.Statement;
import java.util.List;
import java.util.function.Function;
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
        return StatementBuilder.build(
                tree(Tokens.of(text), StreamSqlParser::statement, StreamSqlParser.RULE_statement), text);
    }

    /**
     * Reads a select list alone: expressions with their aliases, and wildcards.
     *
     * @throws io.millrace.sql.SqlException with code SYNTAX and a place in the text
     */
    public static List<SelectItem> selectList(String text) {
        return SelectBuilder.items(tree(Tokens.of(text), StreamSqlParser::selectList, StreamSqlParser.RULE_selectList)
                .selectItem());
    }

    private static <T> T tree(List<Token> tokens, Function<StreamSqlParser, T> rule, int ruleIndex) {
        LexicalCheck.check(tokens);
        NestingCheck.check(tokens);
        StreamSqlParser parser = new StreamSqlParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return rule.apply(parser);
        } catch (ParseCancellationException e) {
            throw SyntaxErrors.in(tokens, ruleIndex);
        }
    }
}
