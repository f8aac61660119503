// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.Optional;

/**
 * What comes out of a node.
 *
 * @param scope the sources that columns can be named by
 * @param groups the groups that the rows stand for, as long as aggregates over them can be asked for
 */
record Flow(Content content, Scope scope, Optional<Groups> groups) {
    static Flow rows(Scope scope) {
        return new Flow(Content.ROW, scope, Optional.empty());
    }

    Flow as(Content other) {
        return new Flow(other, scope, Optional.empty());
    }

    Flow grouped(Groups others) {
        return new Flow(Content.GROUPS, scope, Optional.of(others));
    }

    /** The same rows with columns that a node made. */
    Flow remade() {
        return new Flow(content, scope.unmerged(), Optional.empty());
    }
}
