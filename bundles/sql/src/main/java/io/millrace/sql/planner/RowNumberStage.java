// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.analyze.RowNumbering;
import io.millrace.sql.analyze.Sorting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers the rows of batches, each way of counting in its order: partitions one after the other, rows sorted in them. */
final class RowNumberStage {
    private RowNumberStage() {}

    static void add(Stages stages, Pipeline pipeline) {
        List<RowNumbering> numberings = stages.rowNumbers().numberings();
        for (int place = 0; place < numberings.size(); place++) {
            add(stages, numberings.get(place), RowNumberExtraction.column(place), pipeline);
        }
    }

    private static void add(Stages stages, RowNumbering numbering, String column, Pipeline pipeline) {
        List<PlanExpression> partition =
                numbering.partition().stream().map(stages::behindGrouping).toList();
        if (!numbering.order().isEmpty()) {
            List<Sorting> order = new ArrayList<>();
            partition.forEach(key -> order.add(new Sorting(key, false)));
            numbering
                    .order()
                    .forEach(key -> order.add(new Sorting(stages.behindGrouping(key.expression()), key.descending())));
            SortStage.add(order, pipeline);
        }
        List<NamedPlanExpression> keys = partition.stream()
                .map(key -> new NamedPlanExpression(key.toString(), key, false, false))
                .toList();
        pipeline.add(Step.of("row-number").with(Map.of("column", column)).withLists(Map.of("partition", keys)));
    }
}
