// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan.compiler;

import io.millrace.plan.Plan;
import io.millrace.plan.stream.StreamStatement;
import java.util.List;
import java.util.Map;

/**
 * Turns SQL into definitions and plans.
 *
 * <p><b>Threads:</b> may be called from any thread.
 *
 * <p><b>Errors:</b> only {@link io.millrace.api.error.MillraceException}: code SYNTAX for a text that is not SQL, with line,
 * column, what was found and what was expected; code PLAN for one that means nothing.
 */
public interface SqlCompiler {

    /** Reads a statement about streams or tables. Formats are checked against the catalogue. */
    StreamStatement parseStreamStatement(String sql, Catalog catalog);

    /** Checks that a text is a SELECT, and returns the names of the streams and tables it reads, in order. */
    List<String> sources(String select);

    /** Plans a SELECT. */
    Plan plan(String select, PlanOptions options, Catalog catalog);

    /**
     * Plans a rule that is a graph of nodes. Its sinks are in the plan.
     *
     * @param graph neutral values: {@code nodes} by their keys, and {@code topo} with {@code sources} and {@code edges}
     * @throws io.millrace.api.error.MillraceException with the node and the property that is wrong
     */
    default Plan planGraph(Map<String, Object> graph, PlanOptions options, Catalog catalog) {
        throw new UnsupportedOperationException(
                "graphs are not planned by " + getClass().getName());
    }

    /**
     * The names of the result columns that a SELECT names itself, without wildcards and invisible ones: first those with an
     * alias, then the others, each in their order.
     */
    default List<String> columns(String select, PlanOptions options, Catalog catalog) {
        throw new UnsupportedOperationException(
                "columns are not named by " + getClass().getName());
    }

    /** Shows how a SELECT is planned, as a text that clients of eKuiper know: one line for each step, results first. */
    default String explain(String select, PlanOptions options, Catalog catalog) {
        throw new UnsupportedOperationException(
                "plans are not explained by " + getClass().getName());
    }
}
