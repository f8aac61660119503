// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.optimizer;

import io.millrace.api.function.ScalarFunction;
import io.millrace.plan.Plan;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Alias;
import io.millrace.plan.expression.PlanExpression.Call;
import io.millrace.sql.analyze.PlanTrees;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets equal calls of functions on one row be evaluated once, whichever clauses they stand in. Calls that may give another
 * result each time are left alone, and so is everything cheaper than a call.
 */
final class ShareCommonSubexpressions implements Rewrite {

    @Override
    public Plan apply(Plan plan, Catalog catalog) {
        Uses uses = new Uses(catalog);
        PlanExpressions.visit(plan, uses::count);
        if (uses.repeated.values().stream().noneMatch(Use::isRepeated)) return plan;
        return PlanExpressions.all(uses.rewriting).rewrite(plan);
    }

    /** A call wherever it stands. */
    private static final class Use {
        private int times;
        private Alias shared;

        boolean isRepeated() {
            return times > 1;
        }
    }

    private static final class Uses {
        private final Catalog catalog;
        private final Map<PlanExpression, Use> repeated = new HashMap<>();
        private final Map<String, Boolean> pureFunctions = new HashMap<>();
        private final SharedRewriting rewriting = new SharedRewriting(this::share);

        Uses(Catalog catalog) {
            this.catalog = catalog;
        }

        void count(PlanExpression expression) {
            if (expression instanceof Call call && isPure(call)) {
                repeated.computeIfAbsent(anywhere(call), first -> new Use()).times++;
            }
            // A select item is evaluated once anyway, however often its alias is used.
            if (!(expression instanceof Alias)) PlanTrees.children(expression).forEach(this::count);
        }

        PlanExpression share(PlanExpression expression) {
            // All uses of a select item stay uses of one object.
            if (expression instanceof Alias alias) return new Alias(alias.name(), rewriting.apply(alias.expression()));
            if (!(expression instanceof Call call) || !isPure(call)) {
                return PlanTrees.mapChildren(expression, this::share);
            }
            Use use = repeated.get(anywhere(call));
            if (use == null || !use.isRepeated()) return PlanTrees.mapChildren(call, this::share);
            if (use.shared == null) {
                use.shared = new Alias(call.toString(), PlanTrees.mapChildren(call, this::share));
            }
            return use.shared;
        }

        private boolean isPure(PlanExpression expression) {
            if (expression instanceof Call call && !isPureFunction(call.function())) return false;
            return PlanTrees.children(expression).stream().allMatch(this::isPure);
        }

        private boolean isPureFunction(String name) {
            return pureFunctions.computeIfAbsent(
                    name,
                    key -> catalog.function(key)
                            .filter(function -> function instanceof ScalarFunction && function.isDeterministic())
                            .isPresent());
        }

        /** The call without the number of its place. */
        private static PlanExpression anywhere(PlanExpression expression) {
            PlanExpression parts = PlanTrees.mapChildren(expression, Uses::anywhere);
            return parts instanceof Call call ? new Call(call.function(), call.arguments(), 0) : parts;
        }
    }
}
