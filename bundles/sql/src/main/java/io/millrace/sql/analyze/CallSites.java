// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.Function;
import io.millrace.api.function.HitFunction;
import io.millrace.api.function.TableFunction;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.tree.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls of a statement: which function each of them means. */
public final class CallSites {
    private static final String HELD = "dedup_trigger";

    private final List<Function> functions = new ArrayList<>();
    private final Map<Integer, RowNumbering> numberings = new HashMap<>();
    private final List<Position> positions = new ArrayList<>();
    private final Map<PlanExpression, Boolean> known = new IdentityHashMap<>();

    CallSites() {}

    /** Notes a call and gives it its number. */
    int add(Function function, Position position) {
        functions.add(function);
        positions.add(position);
        return functions.size() - 1;
    }

    /** Notes how a call numbers rows. */
    void number(int site, RowNumbering numbering) {
        numberings.put(site, numbering);
    }

    /** How a call numbers rows, empty if it does not. */
    public Optional<RowNumbering> numbering(PlanExpression expression) {
        return expression instanceof PlanExpression.Call call
                ? Optional.ofNullable(numberings.get(call.site()))
                : Optional.empty();
    }

    /** The expressions by which calls number rows; they stand in no other expression. */
    List<PlanExpression> numberedBy() {
        List<PlanExpression> all = new ArrayList<>();
        numberings.values().forEach(numbering -> {
            all.addAll(numbering.partition());
            numbering.order().forEach(key -> all.add(key.expression()));
        });
        return all;
    }

    /** Whether an expression is or contains a call that numbers rows, also through an alias. */
    public boolean containsNumbering(PlanExpression expression) {
        return numbering(expression).isPresent()
                || PlanTrees.children(expression).stream().anyMatch(this::containsNumbering);
    }

    /** Whether an expression is or contains a call that tells of earlier hits of rows, also through an alias. */
    public boolean containsRowHits(PlanExpression expression) {
        return (isHit(expression) && !isGroupHit(expression))
                || PlanTrees.children(expression).stream().anyMatch(this::containsRowHits);
    }

    /** Whether an expression is a call that tells of earlier results of aggregation. */
    public boolean isGroupHit(PlanExpression expression) {
        return isHit(expression) && ((HitFunction) function((PlanExpression.Call) expression)).isOfGroups();
    }

    private boolean isHit(PlanExpression expression) {
        return expression instanceof PlanExpression.Call call && function(call) instanceof HitFunction;
    }

    public Function function(PlanExpression.Call call) {
        return functions.get(call.site());
    }

    /** Whether an expression is a call of an aggregate function. */
    public boolean isAggregate(PlanExpression expression) {
        return expression instanceof PlanExpression.Call call && function(call) instanceof AggregateFunction;
    }

    /** Where a call is written. */
    Position position(PlanExpression call) {
        int site = call instanceof PlanExpression.Analytic analytic
                ? analytic.site()
                : ((PlanExpression.Call) call).site();
        return positions.get(site);
    }

    /** Whether an expression is a call whose value becomes several columns. */
    public boolean makesColumns(PlanExpression expression) {
        return expression instanceof PlanExpression.Analytic call
                && ((AnalyticFunction) functions.get(call.site())).makesColumns();
    }

    /** Whether a call looks back on every event of its source. */
    public boolean seesEveryEvent(PlanExpression.Analytic call) {
        return ((AnalyticFunction) functions.get(call.site())).seesEveryEvent();
    }

    /** Whether an expression is a call that holds rows back until a time that they name. */
    public boolean holdsRows(PlanExpression expression) {
        return expression instanceof PlanExpression.Analytic call
                && call.function().equals(HELD);
    }

    /** Why a call can only be an item of the select list, empty for anything else. */
    Optional<String> itemOnly(PlanExpression expression) {
        if (isTable(expression)) {
            return Optional.of("makes rows");
        }
        if (makesColumns(expression)) {
            return Optional.of("makes columns");
        }
        return holdsRows(expression) ? Optional.of("holds rows back") : Optional.empty();
    }

    /** Whether an expression is a call of a table function. */
    public boolean isTable(PlanExpression expression) {
        return expression instanceof PlanExpression.Call call && function(call) instanceof TableFunction;
    }

    /** Whether an expression is or contains a call that makes a statement an aggregate one, also through an alias. */
    public boolean containsAggregate(PlanExpression expression) {
        Boolean answer = known.get(expression);
        if (answer == null) {
            answer = isAggregate(expression)
                    || isGroupHit(expression)
                    || PlanTrees.children(expression).stream().anyMatch(this::containsAggregate);
            known.put(expression, answer);
        }
        return answer;
    }
}
