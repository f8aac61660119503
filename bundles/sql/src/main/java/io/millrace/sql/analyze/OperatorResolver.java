// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.tree.BetweenExpression;
import io.millrace.sql.tree.BinaryExpression;
import io.millrace.sql.tree.BooleanLiteral;
import io.millrace.sql.tree.CaseExpression;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.InArrayExpression;
import io.millrace.sql.tree.InListExpression;
import io.millrace.sql.tree.IndexAccess;
import io.millrace.sql.tree.IntegerLiteral;
import io.millrace.sql.tree.LikeExpression;
import io.millrace.sql.tree.MemberAccess;
import io.millrace.sql.tree.NumberLiteral;
import io.millrace.sql.tree.SliceAccess;
import io.millrace.sql.tree.TextLiteral;

/** Resolves what has no name of its own: literals, operators, conditions, paths. */
final class OperatorResolver {

    private OperatorResolver() {}

    /** @param child resolves what is inside */
    static PlanExpression resolve(
            Expression expression, java.util.function.Function<Expression, PlanExpression> child) {
        if (expression instanceof BinaryExpression e) {
            return new PlanExpression.Binary(e.operator(), child.apply(e.left()), child.apply(e.right()));
        }
        if (expression instanceof MemberAccess e) {
            return new PlanExpression.Member(child.apply(e.base()), e.member());
        }
        if (expression instanceof IndexAccess e) {
            return new PlanExpression.Index(child.apply(e.base()), child.apply(e.index()));
        }
        if (expression instanceof SliceAccess e) {
            return new PlanExpression.Slice(child.apply(e.base()), e.from().map(child), e.to().map(child));
        }
        if (expression instanceof CaseExpression e) {
            return resolveCase(e, child);
        }
        return resolveCondition(expression, child);
    }

    private static PlanExpression resolveCase(
            CaseExpression e, java.util.function.Function<Expression, PlanExpression> child) {
        return new PlanExpression.Case(
                e.value().map(child),
                e.branches().stream()
                        .map(branch -> new PlanExpression.Branch(
                                child.apply(branch.condition()), child.apply(branch.result())))
                        .toList(),
                e.otherwise().map(child));
    }

    private static PlanExpression resolveCondition(
            Expression expression, java.util.function.Function<Expression, PlanExpression> child) {
        if (expression instanceof BetweenExpression e) {
            return new PlanExpression.Between(
                    child.apply(e.value()), child.apply(e.low()), child.apply(e.high()), e.negated());
        }
        if (expression instanceof InListExpression e) {
            return new PlanExpression.InList(
                    child.apply(e.value()), e.elements().stream().map(child).toList(), e.negated());
        }
        if (expression instanceof InArrayExpression e) {
            return new PlanExpression.InArray(child.apply(e.value()), child.apply(e.array()), e.negated());
        }
        if (expression instanceof LikeExpression e) {
            return new PlanExpression.Like(child.apply(e.value()), child.apply(e.pattern()), e.negated());
        }
        return literal(expression);
    }

    private static PlanExpression literal(Expression expression) {
        if (expression instanceof IntegerLiteral e) {
            return new PlanExpression.Literal(e.value());
        }
        if (expression instanceof NumberLiteral e) {
            return new PlanExpression.Literal(e.value());
        }
        if (expression instanceof TextLiteral e) {
            return new PlanExpression.Literal(e.value());
        }
        if (expression instanceof BooleanLiteral e) {
            return new PlanExpression.Literal(e.value());
        }
        throw new IllegalArgumentException("no way to resolve " + expression);
    }
}
