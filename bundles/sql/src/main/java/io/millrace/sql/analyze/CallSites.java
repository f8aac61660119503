// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.Function;
import io.millrace.api.function.TableFunction;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.tree.Position;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The calls of a statement: which function each of them means. */
public final class CallSites {
    private final List<Function> functions = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final Map<PlanExpression, Boolean> known = new IdentityHashMap<>();

    CallSites() {}

    /** Notes a call and gives it its number. */
    int add(Function function, Position position) {
        functions.add(function);
        positions.add(position);
        return functions.size() - 1;
    }

    public Function function(PlanExpression.Call call) {
        return functions.get(call.site());
    }

    /** Whether an expression is a call of an aggregate function. */
    public boolean isAggregate(PlanExpression expression) {
        return expression instanceof PlanExpression.Call call && function(call) instanceof AggregateFunction;
    }

    /** Where a call is written. */
    Position position(PlanExpression.Call call) {
        return positions.get(call.site());
    }

    /** Whether an expression is a call of a table function. */
    public boolean isTable(PlanExpression expression) {
        return expression instanceof PlanExpression.Call call && function(call) instanceof TableFunction;
    }

    /** Whether an expression is or contains a call of an aggregate function, also through an alias. */
    public boolean containsAggregate(PlanExpression expression) {
        Boolean answer = known.get(expression);
        if (answer == null) {
            answer = isAggregate(expression)
                    || PlanTrees.children(expression).stream().anyMatch(this::containsAggregate);
            known.put(expression, answer);
        }
        return answer;
    }
}
