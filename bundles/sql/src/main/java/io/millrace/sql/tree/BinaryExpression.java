// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import io.millrace.plan.expression.BinaryOperator;
import java.util.List;

/** Two operands and an operator. */
public record BinaryExpression(Position position, BinaryOperator operator, Expression left, Expression right)
        implements Expression {

    @Override
    public List<Expression> children() {
        return List.of(left, right);
    }
}
