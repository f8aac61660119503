// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.grammar.StreamSqlParser.BetweenContext;
import io.millrace.sql.grammar.StreamSqlParser.ElementContext;
import io.millrace.sql.grammar.StreamSqlParser.ExpressionContext;
import io.millrace.sql.grammar.StreamSqlParser.InContext;
import io.millrace.sql.grammar.StreamSqlParser.LikeContext;
import io.millrace.sql.grammar.StreamSqlParser.MemberContext;
import io.millrace.sql.tree.BetweenExpression;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.InArrayExpression;
import io.millrace.sql.tree.LikeExpression;
import java.util.function.UnaryOperator;

/** Puts a path step behind IN, BETWEEN or LIKE where it belongs: at the end of the right operand. */
final class TrailingPath {

    private TrailingPath() {}

    /** Applies a step to what stands before it, or to the right operand of that. */
    static Expression apply(ExpressionContext before, UnaryOperator<Expression> step) {
        Expression base = ExpressionBuilder.build(before);
        if (!endsWithOperand(before)) {
            return step.apply(base);
        }
        if (base instanceof InArrayExpression in) {
            return new InArrayExpression(in.position(), in.value(), in.negated(), step.apply(in.array()));
        }
        if (base instanceof LikeExpression like) {
            return new LikeExpression(like.position(), like.value(), like.negated(), step.apply(like.pattern()));
        }
        BetweenExpression between = (BetweenExpression) base;
        return new BetweenExpression(
                between.position(), between.value(), between.negated(), between.low(), step.apply(between.high()));
    }

    private static boolean endsWithOperand(ExpressionContext context) {
        ExpressionContext before = context;
        while (before instanceof MemberContext || before instanceof ElementContext) {
            before = before instanceof MemberContext member ? member.base : ((ElementContext) before).base;
        }
        return before instanceof LikeContext
                || before instanceof BetweenContext
                || (before instanceof InContext in && in.array != null);
    }
}
