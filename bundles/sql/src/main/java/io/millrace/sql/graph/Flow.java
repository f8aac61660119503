// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.Optional;

/**
 * What comes out of a node.
 *
 * @param scope the sources that columns can be named by
 * @param groups the groups that the rows stand for, as long as aggregates over them can be asked for
 * @param named whether columns are named by their sources, since rows of several come together somewhere in the graph
 * @param watermark the node that put the rows in the order of event time, empty if none has
 */
record Flow(Content content, Scope scope, Optional<Groups> groups, boolean named, Optional<String> watermark) {
    static Flow rows(Scope scope, boolean named) {
        return new Flow(Content.ROW, scope, Optional.empty(), named, Optional.empty());
    }

    Flow as(Content other) {
        return new Flow(other, scope, Optional.empty(), named, watermark);
    }

    Flow grouped(Groups others) {
        return new Flow(Content.GROUPS, scope, Optional.of(others), named, watermark);
    }

    Flow joined(Scope merged) {
        return new Flow(content, merged, Optional.empty(), named, watermark);
    }

    Flow inOrderOf(String node) {
        return new Flow(content, scope, groups, named, Optional.of(node));
    }

    /** The same rows with their columns named as in their sources. */
    Flow plain() {
        return new Flow(content, scope, groups, false, watermark);
    }

    /** The same rows with columns that a node made, which are of no source. */
    Flow remade() {
        return remade(false);
    }

    /** @param stillNamed whether the node names its columns by the source of its rows */
    Flow remade(boolean stillNamed) {
        return new Flow(content, scope.unmerged(), Optional.empty(), stillNamed, watermark);
    }
}
