// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import static io.millrace.sql.grammar.StreamSqlLexer.AMPERSAND;
import static io.millrace.sql.grammar.StreamSqlLexer.AND;
import static io.millrace.sql.grammar.StreamSqlLexer.ARROW;
import static io.millrace.sql.grammar.StreamSqlLexer.BAR;
import static io.millrace.sql.grammar.StreamSqlLexer.BETWEEN;
import static io.millrace.sql.grammar.StreamSqlLexer.BY;
import static io.millrace.sql.grammar.StreamSqlLexer.CARET;
import static io.millrace.sql.grammar.StreamSqlLexer.CASE;
import static io.millrace.sql.grammar.StreamSqlLexer.COMMA;
import static io.millrace.sql.grammar.StreamSqlLexer.DOT;
import static io.millrace.sql.grammar.StreamSqlLexer.ELSE;
import static io.millrace.sql.grammar.StreamSqlLexer.END;
import static io.millrace.sql.grammar.StreamSqlLexer.EQUAL;
import static io.millrace.sql.grammar.StreamSqlLexer.FROM;
import static io.millrace.sql.grammar.StreamSqlLexer.GREATER;
import static io.millrace.sql.grammar.StreamSqlLexer.GREATER_OR_EQUAL;
import static io.millrace.sql.grammar.StreamSqlLexer.HAVING;
import static io.millrace.sql.grammar.StreamSqlLexer.IN;
import static io.millrace.sql.grammar.StreamSqlLexer.LEFT_BRACKET;
import static io.millrace.sql.grammar.StreamSqlLexer.LEFT_PARENTHESIS;
import static io.millrace.sql.grammar.StreamSqlLexer.LESS;
import static io.millrace.sql.grammar.StreamSqlLexer.LESS_OR_EQUAL;
import static io.millrace.sql.grammar.StreamSqlLexer.LIKE;
import static io.millrace.sql.grammar.StreamSqlLexer.LIMIT;
import static io.millrace.sql.grammar.StreamSqlLexer.MINUS;
import static io.millrace.sql.grammar.StreamSqlLexer.NOT_EQUAL;
import static io.millrace.sql.grammar.StreamSqlLexer.ON;
import static io.millrace.sql.grammar.StreamSqlLexer.OR;
import static io.millrace.sql.grammar.StreamSqlLexer.ORDER;
import static io.millrace.sql.grammar.StreamSqlLexer.PERCENT;
import static io.millrace.sql.grammar.StreamSqlLexer.PLUS;
import static io.millrace.sql.grammar.StreamSqlLexer.RIGHT_BRACKET;
import static io.millrace.sql.grammar.StreamSqlLexer.RIGHT_PARENTHESIS;
import static io.millrace.sql.grammar.StreamSqlLexer.SLASH;
import static io.millrace.sql.grammar.StreamSqlLexer.STAR;
import static io.millrace.sql.grammar.StreamSqlLexer.THEN;
import static io.millrace.sql.grammar.StreamSqlLexer.WHEN;
import static io.millrace.sql.grammar.StreamSqlLexer.WHERE;

import io.millrace.sql.SqlException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Bounds the depth of expressions, so that no text can exhaust the stack of a thread that works on its tree. Brackets and CASE
 * make a level each, and so does every operator between two commas, clauses or branches.
 */
final class NestingCheck {
    private static final int MAX_BRACKETS = 100;
    private static final int MAX_DEPTH = 800;

    /** The operators so far on each open level, innermost first. */
    private final Deque<Integer> operators = new ArrayDeque<>(List.of(0));

    private int depth;

    private NestingCheck() {}

    static void check(List<Token> tokens) {
        NestingCheck check = new NestingCheck();
        tokens.forEach(check::token);
    }

    private void token(Token token) {
        switch (token.getType()) {
            case LEFT_PARENTHESIS, LEFT_BRACKET, CASE -> open(token);
            case RIGHT_PARENTHESIS, RIGHT_BRACKET, END -> close();
            case COMMA, WHEN, THEN, ELSE, FROM, WHERE, ON, BY, HAVING, ORDER, LIMIT -> forget();
            case STAR,
                    SLASH,
                    PERCENT,
                    AMPERSAND,
                    PLUS,
                    MINUS,
                    BAR,
                    CARET,
                    EQUAL,
                    NOT_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    ARROW,
                    DOT,
                    IN,
                    BETWEEN,
                    LIKE,
                    AND,
                    OR -> operator(token);
            default -> {}
        }
    }

    private void open(Token token) {
        operator(token);
        operators.push(0);
        if (operators.size() > MAX_BRACKETS) {
            throw SqlException.syntax(
                    Tokens.position(token), "brackets are nested more than " + MAX_BRACKETS + " deep");
        }
    }

    private void close() {
        if (operators.size() > 1) {
            depth -= operators.pop();
        }
    }

    private void forget() {
        depth -= operators.pop();
        operators.push(0);
    }

    private void operator(Token token) {
        operators.push(operators.pop() + 1);
        if (++depth > MAX_DEPTH) {
            throw SqlException.syntax(
                    Tokens.position(token), "this expression has more than " + MAX_DEPTH + " operators in a row");
        }
    }
}
