// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.expression.Expression;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression.Binary;

/**
 * AND and OR. The left side is evaluated first and decides alone where it can; else both sides must be boolean, and null on
 * either makes the result false.
 */
final class LogicExpression extends CompiledExpression {
    private final BinaryOperator operator;
    private final boolean deciding;
    private final Expression left;
    private final Expression right;
    private final Value first = new Value();
    private final Value second = new Value();

    LogicExpression(Binary plan, Expression left, Expression right) {
        super(plan);
        this.operator = plan.operator();
        this.deciding = operator == BinaryOperator.OR;
        this.left = left;
        this.right = right;
    }

    @Override
    public void evaluate(Row row, Value out) {
        out.setBoolean(isTrue(row));
    }

    @Override
    public boolean isTrue(Row row) {
        left.evaluate(row, first);
        if (first.kind() == Kind.BOOLEAN && first.isTrue() == deciding) return deciding;
        right.evaluate(row, second);
        if (!first.isAbsent() && first.kind() != Kind.BOOLEAN) throw InvalidOperation.of(first, operator, second);
        if (!second.isAbsent() && second.kind() != Kind.BOOLEAN) throw InvalidOperation.of(first, operator, second);
        return !first.isAbsent() && second.isTrue();
    }
}
