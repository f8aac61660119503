// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Alias;
import io.millrace.plan.expression.PlanExpression.Analytic;
import io.millrace.plan.expression.PlanExpression.Between;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.Branch;
import io.millrace.plan.expression.PlanExpression.Call;
import io.millrace.plan.expression.PlanExpression.Case;
import io.millrace.plan.expression.PlanExpression.InArray;
import io.millrace.plan.expression.PlanExpression.InList;
import io.millrace.plan.expression.PlanExpression.Index;
import io.millrace.plan.expression.PlanExpression.Like;
import io.millrace.plan.expression.PlanExpression.Member;
import io.millrace.plan.expression.PlanExpression.Partitions;
import io.millrace.plan.expression.PlanExpression.Replacement;
import io.millrace.plan.expression.PlanExpression.Slice;
import io.millrace.plan.expression.PlanExpression.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Walks and rebuilds plan expressions without knowing what for. */
public final class PlanTrees {

    private PlanTrees() {}

    /** The expressions directly inside an expression, in the order of the text. */
    public static List<PlanExpression> children(PlanExpression expression) {
        List<PlanExpression> children = new ArrayList<>();
        mapChildren(expression, child -> {
            children.add(child);
            return child;
        });
        return children;
    }

    /** The same expression with each of its direct children replaced. */
    public static PlanExpression mapChildren(PlanExpression expression, UnaryOperator<PlanExpression> map) {
        if (expression instanceof Alias e) {
            return new Alias(e.name(), map.apply(e.expression()));
        }
        if (expression instanceof Call e) {
            return new Call(e.function(), mapAll(e.arguments(), map), e.site());
        }
        if (expression instanceof Analytic e) {
            return mapAnalytic(e, map);
        }
        if (expression instanceof Binary e) {
            return new Binary(e.operator(), map.apply(e.left()), map.apply(e.right()));
        }
        if (expression instanceof Member e) {
            return new Member(map.apply(e.object()), e.name());
        }
        if (expression instanceof Index e) {
            return new Index(map.apply(e.array()), map.apply(e.index()));
        }
        if (expression instanceof Slice e) {
            return new Slice(map.apply(e.array()), e.from().map(map), e.to().map(map));
        }
        return mapCondition(expression, map);
    }

    private static PlanExpression mapCondition(PlanExpression expression, UnaryOperator<PlanExpression> map) {
        if (expression instanceof Between e) {
            return new Between(map.apply(e.value()), map.apply(e.low()), map.apply(e.high()), e.negated());
        }
        if (expression instanceof InList e) {
            return new InList(map.apply(e.value()), mapAll(e.elements(), map), e.negated());
        }
        if (expression instanceof InArray e) {
            return new InArray(map.apply(e.value()), map.apply(e.array()), e.negated());
        }
        if (expression instanceof Like e) {
            return new Like(map.apply(e.value()), map.apply(e.pattern()), e.negated());
        }
        if (expression instanceof Case e) {
            return mapCase(e, map);
        }
        if (expression instanceof Wildcard e) {
            return new Wildcard(e.source(), e.except(), mapReplacements(e.replace(), map));
        }
        return expression;
    }

    private static PlanExpression mapAnalytic(Analytic e, UnaryOperator<PlanExpression> map) {
        List<PlanExpression> arguments = mapAll(e.arguments(), map);
        List<PlanExpression> keys = mapAll(e.partitions().keys(), map);
        Partitions partitions = new Partitions(keys, e.partitions().limit());
        return new Analytic(e.function(), arguments, partitions, e.when().map(map), e.site());
    }

    private static PlanExpression mapCase(Case e, UnaryOperator<PlanExpression> map) {
        return new Case(
                e.operand().map(map),
                e.branches().stream()
                        .map(branch -> new Branch(map.apply(branch.when()), map.apply(branch.then())))
                        .toList(),
                e.otherwise().map(map));
    }

    private static List<Replacement> mapReplacements(
            List<Replacement> replacements, UnaryOperator<PlanExpression> map) {
        return replacements.stream()
                .map(item -> new Replacement(item.column(), map.apply(item.expression())))
                .toList();
    }

    private static List<PlanExpression> mapAll(List<PlanExpression> expressions, UnaryOperator<PlanExpression> map) {
        return expressions.stream().map(map).toList();
    }
}
