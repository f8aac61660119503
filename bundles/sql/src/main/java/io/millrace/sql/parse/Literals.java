// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.grammar.StreamSqlParser.LiteralContext;
import io.millrace.sql.grammar.StreamSqlParser.NumberContext;
import io.millrace.sql.tree.BooleanLiteral;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.IntegerLiteral;
import io.millrace.sql.tree.NumberLiteral;
import io.millrace.sql.tree.Position;
import io.millrace.sql.tree.TextLiteral;
import java.math.BigInteger;

/** Reads literals. */
final class Literals {
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private Literals() {}

    static Expression build(LiteralContext literal) {
        Position position = Tokens.position(literal.getStart());
        if (literal.number() != null) {
            return number(position, literal.number());
        }
        if (literal.text() != null) {
            return new TextLiteral(position, TextEscapes.resolve(literal.text().getStart()));
        }
        return new BooleanLiteral(position, literal.truth().TRUE() != null);
    }

    private static Expression number(Position position, NumberContext number) {
        String sign = number.MINUS() == null ? "" : "-";
        if (number.DECIMAL() != null) {
            return new NumberLiteral(
                    position, Double.parseDouble(sign + number.DECIMAL().getText()));
        }
        // What does not fit into 64 bits becomes the nearest number that does.
        BigInteger value = new BigInteger(sign + number.INTEGER().getText());
        return new IntegerLiteral(position, value.max(MIN).min(MAX).longValue());
    }
}
