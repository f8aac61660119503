// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.sql.analyze.Query;

/** Keeps the groups, or the whole batch, that meet a condition on aggregates. */
final class HavingStage {

    private HavingStage() {}

    static void add(Stages stages, Pipeline pipeline) {
        Query query = stages.query();
        query.having()
                .ifPresent(condition ->
                        pipeline.add(Step.of("having").with("condition", stages.behindGrouping(condition))));
    }
}
