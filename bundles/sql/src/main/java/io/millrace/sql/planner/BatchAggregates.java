// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.AggregateCall;
import java.util.List;

/** The aggregates in HAVING and ORDER BY of a query that keeps its rows: they range over the whole batch. */
final class BatchAggregates {

    private BatchAggregates() {}

    static List<AggregateCall> of(Stages stages) {
        stages.query().having().ifPresent(stages::behindGrouping);
        stages.query().sorting().forEach(key -> stages.behindGrouping(key.expression()));
        return stages.aggregates().calls();
    }
}
