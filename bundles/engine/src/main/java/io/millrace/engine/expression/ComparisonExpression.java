// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression.Binary;

/** {@code = != < <= > >=}; false if an operand is null. */
final class ComparisonExpression extends CompiledExpression {
    private final BinaryOperator operator;
    private final Expression left;
    private final Expression right;
    private final Comparison comparison;
    private final Value first = new Value();
    private final Value second = new Value();

    ComparisonExpression(Binary plan, Expression left, Expression right, Comparison comparison) {
        super(plan);
        this.operator = plan.operator();
        this.left = left;
        this.right = right;
        this.comparison = comparison;
    }

    @Override
    public void evaluate(Row row, Value out) {
        out.setBoolean(isTrue(row));
    }

    @Override
    public boolean isTrue(Row row) {
        left.evaluate(row, first);
        right.evaluate(row, second);
        if (first.isAbsent() || second.isAbsent()) return false;
        return comparison.test(first, operator, second);
    }
}
