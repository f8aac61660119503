// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression.Case;
import java.util.List;
import java.util.Optional;

/** {@code CASE}: the first branch that matches; null if none does and there is no ELSE. Other branches are not evaluated. */
final class CaseExpression extends CompiledExpression {
    private final Optional<Expression> operand;
    private final List<Branch> branches;
    private final Optional<Expression> otherwise;
    private final Comparison comparison;
    private final Value subject = new Value();
    private final Value candidate = new Value();

    /** One compiled WHEN. */
    record Branch(Expression when, Expression then) {}

    CaseExpression(
            Case plan,
            Optional<Expression> operand,
            List<Branch> branches,
            Optional<Expression> otherwise,
            Comparison comparison) {
        super(plan);
        this.operand = operand;
        this.branches = branches;
        this.otherwise = otherwise;
        this.comparison = comparison;
    }

    @Override
    public void evaluate(Row row, Value out) {
        operand.ifPresent(expression -> expression.evaluate(row, subject));
        for (Branch branch : branches) {
            if (!matches(branch, row)) continue;
            branch.then().evaluate(row, out);
            return;
        }
        if (otherwise.isPresent()) otherwise.get().evaluate(row, out);
        else out.setNull();
    }

    private boolean matches(Branch branch, Row row) {
        if (operand.isEmpty()) return branch.when().isTrue(row);
        branch.when().evaluate(row, candidate);
        if (subject.isAbsent() || candidate.isAbsent()) return false;
        try {
            return comparison.test(subject, BinaryOperator.EQUAL, candidate);
        } catch (EvaluationException clash) {
            throw new EvaluationException("evaluate case expression error: " + clash.getMessage());
        }
    }
}
