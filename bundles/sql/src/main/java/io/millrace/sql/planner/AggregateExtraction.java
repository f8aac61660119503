// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.AggregateCall;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.CallSites;
import io.millrace.sql.analyze.PlanTrees;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the aggregate calls out of expressions: each becomes a hidden column that a grouping fills. Equal calls share one
 * column. In incremental form plain columns are taken out, too.
 */
final class AggregateExtraction {
    static final String PREFIX = "$$agg_";

    private final CallSites sites;
    private final String prefix;
    private final boolean incremental;
    private final List<AggregateCall> calls = new ArrayList<>();
    private final Map<PlanExpression, PlanExpression> extracted = new IdentityHashMap<>();

    AggregateExtraction(CallSites sites, boolean incremental) {
        this(sites, PREFIX, incremental);
    }

    /** @param prefix of the hidden columns, which tells them from those of other extractions of a query */
    AggregateExtraction(CallSites sites, String prefix, boolean incremental) {
        this.sites = sites;
        this.prefix = prefix;
        this.incremental = incremental;
    }

    /** The expression with hidden columns in place of aggregate calls. */
    PlanExpression extract(PlanExpression expression) {
        if (!incremental && !sites.containsAggregate(expression)) {
            return expression;
        }
        PlanExpression known = extracted.get(expression);
        if (known == null) {
            known = replace(expression);
            extracted.put(expression, known);
        }
        return known;
    }

    /** Whether the form is the incremental one. */
    boolean isIncremental() {
        return incremental;
    }

    /** The calls taken out so far. */
    List<AggregateCall> calls() {
        return List.copyOf(calls);
    }

    private PlanExpression replace(PlanExpression expression) {
        if (expression instanceof PlanExpression.Call call && sites.isAggregate(call)) {
            return hidden(call.function(), incremental ? IncrementalForm.arguments(call) : call.arguments());
        }
        if (expression instanceof PlanExpression.Column column && incremental && !isNumber(column)) {
            return hidden(IncrementalForm.LAST_VALUE, IncrementalForm.lastOf(column));
        }
        if (expression instanceof PlanExpression.Alias alias && sites.isAggregate(alias.expression())) {
            return extract(alias.expression());
        }
        return PlanTrees.mapChildren(expression, this::extract);
    }

    /** Groups are numbered behind the grouping; their numbers are in no row of a group. */
    private static boolean isNumber(PlanExpression.Column column) {
        return column.name().startsWith(RowNumberExtraction.PREFIX);
    }

    private PlanExpression hidden(String function, List<PlanExpression> arguments) {
        return PlanExpression.Column.of(calls.stream()
                .filter(call ->
                        call.function().equals(function) && call.arguments().equals(arguments))
                .map(AggregateCall::column)
                .findFirst()
                .orElseGet(() -> add(function, arguments)));
    }

    private String add(String function, List<PlanExpression> arguments) {
        String column = prefix + calls.size();
        calls.add(new AggregateCall(column, function, arguments, incremental && IncrementalForm.skipsNulls(function)));
        return column;
    }
}
