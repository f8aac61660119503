// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.PlanTrees;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which members of an object column a query reads: all of them, or some by their paths. */
final class MemberUse {
    private final Map<String, MemberUse> members = new LinkedHashMap<>();
    private boolean whole;

    private MemberUse() {}

    /** The use of columns by some expressions; the columns are the members. */
    static MemberUse of(Iterable<PlanExpression> expressions) {
        MemberUse row = new MemberUse();
        Set<PlanExpression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        expressions.forEach(expression -> row.visit(expression, seen));
        return row;
    }

    boolean isWhole() {
        return whole;
    }

    /** The use of one member, empty if it is not read. */
    Optional<MemberUse> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    private void visit(PlanExpression expression, Set<PlanExpression> seen) {
        if (!seen.add(expression)) {
            return;
        }
        if (expression instanceof PlanExpression.Wildcard) {
            whole = true;
        }
        Optional<MemberUse> path = path(expression);
        if (path.isPresent()) {
            path.get().whole = true;
        } else {
            PlanTrees.children(expression).forEach(child -> visit(child, seen));
        }
    }

    /** The place of a column or of members of members of a column; empty for any other expression. */
    private Optional<MemberUse> path(PlanExpression expression) {
        if (expression instanceof PlanExpression.Column column) {
            return Optional.of(enter(column.name()));
        }
        return expression instanceof PlanExpression.Member member
                ? path(member.object()).map(object -> object.enter(member.name()))
                : Optional.empty();
    }

    private MemberUse enter(String member) {
        return members.computeIfAbsent(member, name -> new MemberUse());
    }
}
