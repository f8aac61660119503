// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.expression.Expression;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression.Binary;

/** {@code & | ^} on two integers or two booleans; false if an operand is null. */
final class BitwiseExpression extends CompiledExpression {
    private final BinaryOperator operator;
    private final Expression left;
    private final Expression right;
    private final Value first = new Value();
    private final Value second = new Value();

    BitwiseExpression(Binary plan, Expression left, Expression right) {
        super(plan);
        this.operator = plan.operator();
        this.left = left;
        this.right = right;
    }

    @Override
    public void evaluate(Row row, Value out) {
        left.evaluate(row, first);
        right.evaluate(row, second);
        if (first.isAbsent() || second.isAbsent()) out.setBoolean(false);
        else if (first.isLong() && second.isLong()) out.setLong(ofLongs(first.asLong(), second.asLong()));
        else if (first.kind() == Kind.BOOLEAN && second.kind() == Kind.BOOLEAN) {
            out.setBoolean(ofLongs(first.isTrue() ? 1 : 0, second.isTrue() ? 1 : 0) == 1);
        } else throw InvalidOperation.of(first, operator, second);
    }

    private long ofLongs(long a, long b) {
        return switch (operator) {
            case BIT_AND -> a & b;
            case BIT_OR -> a | b;
            default -> a ^ b;
        };
    }
}
