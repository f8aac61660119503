// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.Plan;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.analyze.Source;

/** Turns a query into a plan: one planner for each stage, in the order in which events pass them. */
public final class Planner {

    private Planner() {}

    public static Plan plan(Query query, PlanOptions options) {
        AggregateExtraction aggregates =
                new AggregateExtraction(query.calls(), IncrementalForm.applies(query, options));
        Stages stages = new Stages(query, options, aggregates);
        Pipeline pipeline =
                new Pipeline(query.scope().sources().stream().map(Source::id).toList());
        WatermarkStage.add(stages, pipeline);
        if (query.window().isPresent()) {
            WindowedStages.add(stages, pipeline);
        } else {
            WindowlessStages.add(stages, pipeline);
        }
        if (!ExpandStage.applies(query)) {
            LimitStage.add(stages, pipeline);
        }
        ProjectStage.add(stages, pipeline);
        ExpandStage.add(stages, pipeline);
        return new Plan(
                SourcePlanner.plan(query, options),
                pipeline.operators(),
                pipeline.last(),
                options.time(),
                ResultColumns.of(query));
    }
}
