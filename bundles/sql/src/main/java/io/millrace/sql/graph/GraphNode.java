// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.Locale;

/**
 * A node as it was written.
 *
 * @param role source, operator or sink
 * @param nodeType the type of source, operator or sink
 */
record GraphNode(String key, String role, String nodeType, Properties properties) {
    boolean isSource() {
        return role.equals("source");
    }

    boolean isSink() {
        return role.equals("sink");
    }

    boolean isOperator() {
        return role.equals("operator");
    }

    /** The type of an operator as it is compared. */
    String foldedType() {
        return nodeType.toLowerCase(Locale.ROOT);
    }
}
