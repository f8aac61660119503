// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlParser.CallContext;
import io.millrace.sql.grammar.StreamSqlParser.CallOperandContext;
import io.millrace.sql.grammar.StreamSqlParser.ExpressionContext;
import io.millrace.sql.grammar.StreamSqlParser.ExpressionsContext;
import io.millrace.sql.grammar.StreamSqlParser.PrimaryExpressionContext;
import io.millrace.sql.grammar.StreamSqlParser.SimplePrimaryContext;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.WindowClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits the items of GROUP BY into the window, at most one, and all else. */
record GroupBy(List<Expression> expressions, Optional<WindowClause> window) {

    static GroupBy of(ExpressionsContext context) {
        List<Expression> expressions = new ArrayList<>();
        Optional<WindowClause> window = Optional.empty();
        for (ExpressionContext item : context == null ? List.<ExpressionContext>of() : context.expression()) {
            Optional<CallContext> call = windowCall(item);
            if (call.isPresent() && window.isPresent()) {
                throw SqlException.syntax(
                        Tokens.position(item.getStart()), "GROUP BY takes one window, this is the second");
            }
            if (call.isPresent()) {
                window = call.map(Windows::build);
            } else {
                expressions.add(ExpressionBuilder.build(item));
            }
        }
        return new GroupBy(List.copyOf(expressions), window);
    }

    private static Optional<CallContext> windowCall(ExpressionContext item) {
        if (item instanceof PrimaryExpressionContext primary
                && primary.primary() instanceof SimplePrimaryContext simple
                && simple.simple() instanceof CallOperandContext operand) {
            return Optional.of(operand.call()).filter(call -> Windows.isWindow(Names.text(call.name())));
        }
        return Optional.empty();
    }
}
