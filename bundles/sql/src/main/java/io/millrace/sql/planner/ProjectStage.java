// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the result rows. */
final class ProjectStage {
    private static final String METADATA = "__meta";

    private ProjectStage() {}

    static void add(Stages stages, Pipeline pipeline) {
        Query query = stages.query();
        Optional<OutputWildcard> wildcard = OutputWildcard.of(query);
        List<NamedPlanExpression> fields = new ArrayList<>();
        AnalyticExtraction running = new AnalyticExtraction("$$run_", call -> true);
        query.items().stream()
                .filter(item -> !item.invisible() && !(item.expression() instanceof PlanExpression.Wildcard))
                .filter(item -> wildcard.filter(all -> all.hides(item)).isEmpty())
                .forEach(item -> fields.add(field(stages, item, running)));
        if (stages.options().sendMetadata()) {
            PlanExpression metadata = new PlanExpression.Metadata(Optional.empty(), List.of());
            fields.add(new NamedPlanExpression(METADATA, metadata, true, false));
        }
        Map<String, Object> options =
                new HashMap<>(Map.of("sendNull", stages.options().sendNull()));
        Map<String, List<NamedPlanExpression>> lists = new HashMap<>(Map.of("fields", fields));
        wildcard.ifPresent(all -> {
            options.put("wildcard", true);
            if (query.scope().isJoined()) options.put("sources", sources(query, all));
            options.put("except", all.except());
            lists.put("replace", replacements(stages, all));
        });
        List<String> nullable = SpreadColumns.nullable(query);
        if (!nullable.isEmpty()) options.put("nullable", nullable);
        if (query.scope().isJoined() && stages.options().sendNull()) options.put("sides", sides(fields));
        HoldStage.add(stages, pipeline);
        AnalyticStage.add(running.calls(), pipeline);
        pipeline.add(Step.of("project").with(options).withLists(lists));
    }

    private static List<String> sources(Query query, OutputWildcard wildcard) {
        return wildcard.sources().isEmpty()
                ? query.scope().sources().stream().map(Source::id).toList()
                : wildcard.sources();
    }

    /** The source that each plain column is of, empty for everything else. */
    private static List<String> sides(List<NamedPlanExpression> fields) {
        return fields.stream()
                .map(field -> !field.aliased() && field.expression() instanceof PlanExpression.Column column
                        ? column.source().orElse("")
                        : "")
                .toList();
    }

    private static NamedPlanExpression field(Stages stages, NamedPlanExpression item, AnalyticExtraction running) {
        PlanExpression expression = running.extract(stages.behindGrouping(item.expression()));
        return new NamedPlanExpression(item.name(), expression, item.aliased(), false);
    }

    private static List<NamedPlanExpression> replacements(Stages stages, OutputWildcard wildcard) {
        return wildcard.replacements().stream()
                .map(item ->
                        new NamedPlanExpression(item.column(), stages.behindGrouping(item.expression()), true, false))
                .toList();
    }
}
