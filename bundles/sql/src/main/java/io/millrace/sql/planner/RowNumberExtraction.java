// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.PlanTrees;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.RowNumbering;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the calls that number rows out of expressions: each becomes a hidden column. Calls that count alike share one.
 * Rows that no window or join brings together are each the first.
 */
final class RowNumberExtraction {
    static final String PREFIX = "$$number_";

    private final Query query;
    private final List<RowNumbering> numberings = new ArrayList<>();
    private final Map<PlanExpression, PlanExpression> extracted = new IdentityHashMap<>();

    RowNumberExtraction(Query query) {
        this.query = query;
        query.items().forEach(item -> extract(item.expression()));
    }

    /** The expression with hidden columns in place of calls that number rows. */
    PlanExpression extract(PlanExpression expression) {
        boolean single = query.window().isEmpty() && !query.scope().isJoined();
        if (single || !query.calls().containsNumbering(expression)) {
            return expression;
        }
        PlanExpression known = extracted.get(expression);
        if (known == null) {
            known = query.calls()
                    .numbering(expression)
                    .map(this::column)
                    .orElseGet(() -> PlanTrees.mapChildren(expression, this::extract));
            extracted.put(expression, known);
        }
        return known;
    }

    /** All ways of counting; each fills the column of its place. */
    List<RowNumbering> numberings() {
        return numberings;
    }

    static String column(int place) {
        return PREFIX + place;
    }

    private PlanExpression column(RowNumbering numbering) {
        if (!numberings.contains(numbering)) {
            numberings.add(numbering);
        }
        return PlanExpression.Column.of(column(numberings.indexOf(numbering)));
    }
}
