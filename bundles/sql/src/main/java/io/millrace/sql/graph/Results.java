// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.OperatorNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the operators that add values to rows. */
final class Results {

    private Results() {}

    /** Adds values to rows under their names; a value that is null is there as null. */
    static Selection added(Selection selection) {
        OperatorNode project = NamedColumns.keeping(selection.project());
        Map<String, Object> options = new HashMap<>(project.options());
        options.put("sendNull", true);
        Map<String, List<NamedPlanExpression>> lists = new HashMap<>(project.lists());
        lists.put(
                "fields",
                selection.fields().stream()
                        .map(field -> new NamedPlanExpression(field.name(), field.expression(), true, false))
                        .toList());
        return selection.projecting(
                Drafts.node(project.id(), project.type(), project.inputs(), options, Map.of(), lists));
    }
}
