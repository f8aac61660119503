// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

/** Has the aggregates of a node computed where the groups are made that it sees. */
final class Aggregates {

    private Aggregates() {}

    /** @throws GraphException if there are aggregates and no groups */
    static Selection resolve(Selection selection, Flow flow) {
        if (!selection.hasAggregates()) {
            return selection;
        }
        return selection.over(flow.groups()
                .orElseThrow(() -> new GraphException(
                        "the aggregate " + selection.calls().get(0).function()
                                + " needs groups, which an aggfunc or groupby node makes of the rows of a window")));
    }
}
