// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.optimizer;

import io.millrace.plan.Plan;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Between;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.InArray;
import io.millrace.plan.expression.PlanExpression.InList;
import io.millrace.plan.expression.PlanExpression.Like;
import io.millrace.plan.expression.PlanExpression.Literal;
import io.millrace.sql.analyze.PlanTrees;

/**
 * Works out once what is the same for every row. What would be an error of each row stays one: it is left for the rows to find
 * out.
 */
final class FoldConstants implements Rewrite {

    @Override
    public Plan apply(Plan plan, Catalog catalog) {
        SharedRewriting fold = new SharedRewriting(FoldConstants::fold);
        // An item that is not constant as a whole may fail, and then shows its text.
        SharedRewriting foldWhole =
                new SharedRewriting(item -> fold.apply(item) instanceof Literal whole ? whole : item);
        return new PlanExpressions(fold, foldWhole, fold).rewrite(plan);
    }

    private static PlanExpression fold(PlanExpression expression) {
        // A select item is one object wherever it is used, and is folded as a whole or not at all.
        if (expression instanceof PlanExpression.Alias) return expression;
        PlanExpression folded = PlanTrees.mapChildren(expression, FoldConstants::fold);
        return folded instanceof Binary binary ? binary(binary) : folded;
    }

    private static PlanExpression binary(Binary plan) {
        if (plan.operator() == BinaryOperator.AND) return and(plan);
        if (plan.operator() == BinaryOperator.OR) return or(plan);
        if (!(plan.left() instanceof Literal left) || !(plan.right() instanceof Literal right)) return plan;
        return ConstantOperation.result(left.value(), plan.operator(), right.value())
                .<PlanExpression>map(Literal::new)
                .orElse(plan);
    }

    /** A right side of FALSE folds nothing: the left side may fail. */
    private static PlanExpression and(Binary plan) {
        if (is(plan.left(), false)) return plan.left();
        if (is(plan.left(), true) && isCondition(plan.right())) return plan.right();
        return is(plan.right(), true) && isCondition(plan.left()) ? plan.left() : plan;
    }

    /** A right side of TRUE folds nothing: the left side may fail. */
    private static PlanExpression or(Binary plan) {
        if (is(plan.left(), true)) return plan.left();
        if (is(plan.left(), false) && isCondition(plan.right())) return plan.right();
        return is(plan.right(), false) && isCondition(plan.left()) ? plan.left() : plan;
    }

    private static boolean is(PlanExpression expression, boolean value) {
        return expression instanceof Literal literal && literal.value().equals(value);
    }

    /** Whether it is true or false for every row for which it does not fail. */
    private static boolean isCondition(PlanExpression expression) {
        if (expression instanceof Literal literal) return literal.value() instanceof Boolean;
        if (expression instanceof Binary binary) {
            return binary.operator().isComparison()
                    || binary.operator() == BinaryOperator.AND
                    || binary.operator() == BinaryOperator.OR;
        }
        return expression instanceof Between
                || expression instanceof InList
                || expression instanceof InArray
                || expression instanceof Like;
    }
}
