// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.explain;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.Plan;
import io.millrace.plan.SourceNode;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.PlanTrees;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.QueryJoin;
import io.millrace.sql.planner.WhereBeforeWindow;
import io.millrace.sql.tree.Window;
import io.millrace.sql.tree.WindowClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows a query as the steps from its results back to its sources. */
public final class QueryExplanation {
    private final Query query;
    private final PlanOptions options;
    private final ExplainExpressions expressions;
    private final List<ExplainStep> steps = new ArrayList<>();

    private QueryExplanation(Query query, PlanOptions options) {
        this.query = query;
        this.options = options;
        this.expressions = new ExplainExpressions(
                query.scope().sources().get(0).reference().name());
    }

    /** @param plan the same query, planned: it knows which columns are read */
    public static String of(Query query, PlanOptions options, Plan plan) {
        QueryExplanation explanation = new QueryExplanation(query, options);
        explanation.addSteps();
        return ExplainText.of(
                explanation.steps,
                plan.sources().stream().map(QueryExplanation::source).toList());
    }

    private void addSteps() {
        query.items().stream()
                .filter(item -> query.calls().isTable(item.expression()))
                .forEach(item -> steps.add(new ExplainStep(
                        "ProjectSetPlan",
                        "SrfMap:{" + item.name() + ":" + call(item) + "}, EnableLimit:"
                                + query.limit().isPresent())));
        steps.add(project());
        if (!query.sorting().isEmpty()) {
            String keys = query.sorting().stream()
                    .map(key -> expressions.text(key.expression()) + (key.descending() ? " DESC" : " ASC"))
                    .collect(Collectors.joining(", "));
            steps.add(new ExplainStep("OrderPlan", "SortFields:[ " + keys + " ]"));
        }
        query.having().ifPresent(having -> steps.add(ExplainStep.condition("HavingPlan", expressions.text(having))));
        if (!query.keys().isEmpty()) {
            steps.add(new ExplainStep("AggregatePlan", "Dimension:{ " + expressions.list(query.keys()) + " }"));
        }
        boolean first = query.window()
                .map(clause -> WhereBeforeWindow.holds(clause.window(), options.time()))
                .orElse(true);
        if (!first || query.scope().isJoined()) {
            addWhere();
        }
        addJoins();
        query.window().ifPresent(clause -> steps.add(window(clause)));
        if (first && !query.scope().isJoined()) {
            addWhere();
        }
        addAnalytics();
        if (options.time().eventTime()) {
            String emitters = query.scope().sources().stream()
                    .map(source -> source.reference().name())
                    .collect(Collectors.joining(", "));
            steps.add(new ExplainStep("WatermarkPlan", "Emitters:[ " + emitters + " ], SendWatermark:true"));
        }
    }

    private static String call(NamedPlanExpression item) {
        return ((PlanExpression.Call) item.expression()).function();
    }

    private void addJoins() {
        List<QueryJoin> streams = query.joins().stream()
                .filter(join -> !join.source().definition().isLookup())
                .toList();
        for (QueryJoin join : query.joins()) {
            if (!streams.contains(join)) {
                steps.add(new ExplainStep("LookupPlan", "Join:" + join(join)));
            }
        }
        if (!streams.isEmpty()) {
            String all = streams.stream().map(this::join).collect(Collectors.joining(", "));
            steps.add(new ExplainStep("JoinPlan", "Joins:[ " + all + " ]"));
        }
    }

    private String join(QueryJoin join) {
        String on =
                join.condition().map(test -> ", expr:" + expressions.text(test)).orElse("");
        return "{ joinType:" + join.kind() + "_JOIN" + on + " }";
    }

    private void addAnalytics() {
        List<PlanExpression> calls = new ArrayList<>();
        query.expressions().forEach(expression -> collectAnalytics(expression, calls));
        if (!calls.isEmpty()) {
            steps.add(new ExplainStep("AnalyticFuncsPlan", "Funcs:[ " + expressions.list(calls) + " ]"));
        }
    }

    /** The calls that see every event, inner ones first. */
    private void collectAnalytics(PlanExpression expression, List<PlanExpression> calls) {
        PlanTrees.children(expression).forEach(child -> collectAnalytics(child, calls));
        if (expression instanceof PlanExpression.Analytic call
                && query.calls().seesEveryEvent(call)
                && !calls.contains(call)) {
            calls.add(call);
        }
    }

    private void addWhere() {
        query.where().ifPresent(where -> steps.add(ExplainStep.condition("FilterPlan", expressions.text(where))));
    }

    private ExplainStep project() {
        String fields = query.items().stream()
                .filter(item -> !item.invisible())
                .map(expressions::item)
                .collect(Collectors.joining(", "));
        String limit = query.limit().isPresent() ? ", Limit:" + query.limit().getAsLong() : "";
        return new ExplainStep("ProjectPlan", "Fields:[ " + fields + " ]" + limit);
    }

    private ExplainStep window(WindowClause clause) {
        Window window = clause.window();
        String condition = query.filter()
                .map(filter -> "condition:" + expressions.text(filter) + ", ")
                .orElse("");
        String type = window.getClass().getSimpleName().toUpperCase(Locale.ROOT) + "_WINDOW";
        return new ExplainStep(
                "WindowPlan", "{ length:" + length(window) + ", windowType:" + type + ", " + condition + "limit: 0 }");
    }

    private static long length(Window window) {
        if (window instanceof Window.Tumbling w) {
            return w.length();
        }
        if (window instanceof Window.Hopping w) {
            return w.length();
        }
        if (window instanceof Window.Sliding w) {
            return w.length();
        }
        if (window instanceof Window.Session w) {
            return w.maxDuration();
        }
        return window instanceof Window.Count w ? w.length() : 0;
    }

    private static ExplainStep source(SourceNode source) {
        String fields = source.columns()
                .filter(columns -> !columns.isEmpty())
                .map(columns ->
                        ", StreamFields:[ " + columns.stream().sorted().collect(Collectors.joining(", ")) + " ]")
                .orElse("");
        return new ExplainStep(
                "DataSourcePlan", "StreamName: " + source.stream().name() + fields);
    }
}
