// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import io.millrace.plan.expression.BinaryOperator;

/** Tells expressions that are conditions by their form. A column or a call may yield a boolean but is none by form. */
public final class Conditions {

    private Conditions() {}

    public static boolean isCondition(Expression expression) {
        if (expression instanceof BinaryExpression binary) {
            return binary.operator().isComparison()
                    || binary.operator() == BinaryOperator.AND
                    || binary.operator() == BinaryOperator.OR;
        }
        return expression instanceof BooleanLiteral
                || expression instanceof InListExpression
                || expression instanceof InArrayExpression
                || expression instanceof BetweenExpression
                || expression instanceof LikeExpression;
    }
}
