// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.QueryJoin;
import io.millrace.sql.analyze.SourceUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What makes a join one of equal keys: equalities between an expression on the sources joined so far and one on the joined
 * source. Rows that match can then be found by their keys.
 *
 * @param left keys on the sources so far
 * @param right keys on the joined source, parallel to {@code left}
 * @param rest what must be true of a pair with equal keys
 */
record EquiJoinDetection(List<PlanExpression> left, List<PlanExpression> right, Optional<PlanExpression> rest) {
    static EquiJoinDetection of(QueryJoin join) {
        List<PlanExpression> left = new ArrayList<>();
        List<PlanExpression> right = new ArrayList<>();
        List<PlanExpression> rest = new ArrayList<>();
        String joined = join.source().id();
        List<PlanExpression> parts = join.condition().map(Conjuncts::of).orElse(List.of());
        for (PlanExpression part : parts) {
            if (part instanceof PlanExpression.Binary equality && equality.operator() == BinaryOperator.EQUAL) {
                if (isOn(joined, equality.right()) && isOnOthers(joined, equality.left())) {
                    left.add(equality.left());
                    right.add(equality.right());
                    continue;
                }
                if (isOn(joined, equality.left()) && isOnOthers(joined, equality.right())) {
                    left.add(equality.right());
                    right.add(equality.left());
                    continue;
                }
            }
            rest.add(part);
        }
        return new EquiJoinDetection(left, right, Conjuncts.all(rest));
    }

    private static boolean isOn(String source, PlanExpression expression) {
        return SourceUse.of(expression).filter(Set.of(source)::equals).isPresent();
    }

    private static boolean isOnOthers(String source, PlanExpression expression) {
        return SourceUse.of(expression)
                .filter(use -> !use.isEmpty() && !use.contains(source))
                .isPresent();
    }
}
