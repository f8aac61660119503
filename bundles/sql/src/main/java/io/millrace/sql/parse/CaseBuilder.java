// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlParser.CaseContext;
import io.millrace.sql.tree.CaseExpression;
import io.millrace.sql.tree.CaseExpression.Branch;
import io.millrace.sql.tree.Conditions;
import io.millrace.sql.tree.Expression;
import java.util.List;
import java.util.Optional;

/** Builds CASE. The conditions of a searched CASE must be conditions by their form. */
final class CaseBuilder {

    private CaseBuilder() {}

    static Expression build(CaseContext context) {
        Optional<Expression> value = ExpressionBuilder.buildOptional(context.value);
        List<Branch> branches = context.whenClause().stream()
                .map(when -> new Branch(ExpressionBuilder.build(when.condition), ExpressionBuilder.build(when.result)))
                .toList();
        if (value.isEmpty()) {
            branches.forEach(branch -> checkCondition(branch.condition()));
        }
        return new CaseExpression(
                Tokens.position(context.getStart()),
                value,
                branches,
                ExpressionBuilder.buildOptional(context.otherwise));
    }

    private static void checkCondition(Expression condition) {
        if (!Conditions.isCondition(condition)) {
            throw SqlException.syntax(
                    condition.position(), "invalid CASE: WHEN needs a condition, such as a comparison; write x = true");
        }
    }
}
