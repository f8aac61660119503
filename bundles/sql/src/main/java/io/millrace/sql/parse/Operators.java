// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.plan.expression.BinaryOperator;
import io.millrace.sql.grammar.StreamSqlLexer;
import org.antlr.v4.runtime.Token;

/** Maps operator tokens to operators. */
final class Operators {

    private Operators() {}

    static BinaryOperator of(Token token) {
        return switch (token.getType()) {
            case StreamSqlLexer.STAR -> BinaryOperator.MULTIPLY;
            case StreamSqlLexer.SLASH -> BinaryOperator.DIVIDE;
            case StreamSqlLexer.PERCENT -> BinaryOperator.MODULO;
            case StreamSqlLexer.AMPERSAND -> BinaryOperator.BIT_AND;
            case StreamSqlLexer.PLUS -> BinaryOperator.ADD;
            case StreamSqlLexer.MINUS -> BinaryOperator.SUBTRACT;
            case StreamSqlLexer.BAR -> BinaryOperator.BIT_OR;
            case StreamSqlLexer.CARET -> BinaryOperator.BIT_XOR;
            case StreamSqlLexer.EQUAL -> BinaryOperator.EQUAL;
            case StreamSqlLexer.NOT_EQUAL -> BinaryOperator.NOT_EQUAL;
            case StreamSqlLexer.LESS -> BinaryOperator.LESS;
            case StreamSqlLexer.LESS_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
            case StreamSqlLexer.GREATER -> BinaryOperator.GREATER;
            case StreamSqlLexer.GREATER_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
            case StreamSqlLexer.AND -> BinaryOperator.AND;
            case StreamSqlLexer.OR -> BinaryOperator.OR;
            default -> throw new IllegalArgumentException("no operator: " + token.getText());
        };
    }
}
