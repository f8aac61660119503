// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as it was written.
 *
 * @param name display text, may be empty
 * @param sql its statement, empty if it is a graph
 * @param graph its nodes and edges, if it is a graph
 * @param triggered whether it shall run
 * @param temporary whether it is forgotten when the engine stops
 */
record RuleDefinition(
        String id,
        String name,
        String version,
        String sql,
        Optional<Map<String, Object>> graph,
        List<RuleAction> actions,
        RuleOptions options,
        boolean triggered,
        boolean temporary,
        List<String> tags) {
    RuleDefinition {
        actions = List.copyOf(actions);
        tags = List.copyOf(tags);
    }

    RuleDefinition tagged(List<String> others) {
        return new RuleDefinition(id, name, version, sql, graph, actions, options, triggered, temporary, others);
    }

    RuleDefinition triggered(boolean shallRun) {
        return new RuleDefinition(id, name, version, sql, graph, actions, options, shallRun, temporary, tags);
    }
}
