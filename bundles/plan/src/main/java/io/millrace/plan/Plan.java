// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import java.util.List;
import java.util.Optional;

/**
 * A rule ready to be run.
 *
 * @param sources at least one
 * @param operators in an order in which each comes after its inputs
 * @param output the id of the node whose results go to the actions of the rule; empty if the plan has sinks of its own
 * @param time whether and how the rule runs in event time
 * @param resultColumns the names of the result columns as far as they are known, in the order of the statement
 * @param sinks where results go beside the actions of the rule
 */
public record Plan(
        List<SourceNode> sources,
        List<OperatorNode> operators,
        String output,
        TimePolicy time,
        List<String> resultColumns,
        List<SinkNode> sinks) {
    public Plan {
        sources = List.copyOf(sources);
        operators = List.copyOf(operators);
        resultColumns = List.copyOf(resultColumns);
        sinks = List.copyOf(sinks);
    }

    /** A plan whose results all go to the actions of the rule. */
    public Plan(
            List<SourceNode> sources,
            List<OperatorNode> operators,
            String output,
            TimePolicy time,
            List<String> resultColumns) {
        this(sources, operators, output, time, resultColumns, List.of());
    }

    /** The same plan with other operators in the place of its own. */
    public Plan withOperators(List<OperatorNode> others) {
        return new Plan(sources, others, output, time, resultColumns, sinks);
    }

    /** Whether rows hold columns of several sources, named by source. */
    public boolean isJoined() {
        return sources.stream().anyMatch(source -> source.names().areQualified());
    }

    /** The lookup tables that it asks. */
    public List<String> lookupTables() {
        return operators.stream()
                .filter(node -> node.type().equals("lookup"))
                .map(node -> (String) node.options().get("table"))
                .toList();
    }

    public Optional<OperatorNode> operator(String id) {
        return operators.stream().filter(node -> node.id().equals(id)).findFirst();
    }
}
