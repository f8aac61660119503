// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.PlanTrees;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.tree.Window;
import java.util.List;
import java.util.Set;

/**
 * The form of a grouping that the rule option {@code enableIncrementalWindow} asks for. All groupings are incremental here; what
 * is left of the option are the results that users of it know: columns are those of the last row of a group instead of the
 * first, sums and averages are floats, also of numbers in
 * texts, lists have no nulls, and empty windows are left out.
 */
final class IncrementalForm {
    static final String LAST_VALUE = "last_value";
    /** A call that nobody wrote has no place among the calls of the statement. */
    private static final int NO_SITE = -1;

    private static final Set<String> FLOATS = Set.of("sum", "avg");
    private static final Set<String> FUNCTIONS =
            Set.of("count", "avg", "max", "min", "sum", "merge_agg", "collect", LAST_VALUE);

    private IncrementalForm() {}

    static boolean applies(Query query, PlanOptions options) {
        boolean wanted = Boolean.TRUE.equals(options.optimize().get("enableIncrementalWindow"));
        return wanted
                && !query.scope().isJoined()
                && hasWindow(query)
                && query.hasSelectedAggregate()
                && hasOnlyKnown(query);
    }

    /** The arguments of an aggregate call in this form. */
    static List<PlanExpression> arguments(PlanExpression.Call call) {
        if (!FLOATS.contains(call.function())) {
            return call.arguments();
        }
        return call.arguments().stream().map(IncrementalForm::asFloat).toList();
    }

    /** Texts and booleans count as the numbers that they stand for. */
    private static PlanExpression asFloat(PlanExpression value) {
        return new PlanExpression.Call("cast", List.of(value, new PlanExpression.Literal("float")), NO_SITE);
    }

    /** Whether an aggregate leaves out nulls that it keeps in the ordinary form. */
    static boolean skipsNulls(String function) {
        return function.equals("collect");
    }

    /** The arguments of {@code last_value} for a column: nulls count. */
    static List<PlanExpression> lastOf(PlanExpression.Column column) {
        return List.of(column, new PlanExpression.Literal(false));
    }

    private static boolean hasWindow(Query query) {
        return query.window()
                .map(clause -> clause.window())
                .filter(window -> window instanceof Window.Tumbling
                        || window instanceof Window.Hopping
                        || window instanceof Window.Sliding
                        || (window instanceof Window.Count count && count.every() == count.length()))
                .isPresent();
    }

    private static boolean hasOnlyKnown(Query query) {
        return query.items().stream().map(NamedPlanExpression::expression).allMatch(item -> isKnown(query, item));
    }

    private static boolean isKnown(Query query, PlanExpression expression) {
        if (query.calls().isGroupHit(expression)) {
            return false;
        }
        if (query.calls().isAggregate(expression)) {
            return FUNCTIONS.contains(((PlanExpression.Call) expression).function());
        }
        return !(expression instanceof PlanExpression.Wildcard)
                && PlanTrees.children(expression).stream().allMatch(child -> isKnown(query, child));
    }
}
