// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Value;
import io.millrace.api.value.ValueText;
import io.millrace.plan.expression.BinaryOperator;

/** The error of an operator whose operands do not fit it. */
final class InvalidOperation {
    private InvalidOperation() {}

    static EvaluationException of(Value left, BinaryOperator operator, Value right) {
        if (left.kind() == Kind.LIST || left.kind() == Kind.MAP) {
            return new EvaluationException(operator.symbol() + " is an invalid operation for "
                    + left.kind().label());
        }
        return new EvaluationException(
                "invalid operation " + shown(left) + " " + operator.symbol() + " " + shown(right));
    }

    static String shown(Value value) {
        return value.kind().label() + "(" + ValueText.of(value.object()) + ")";
    }
}
