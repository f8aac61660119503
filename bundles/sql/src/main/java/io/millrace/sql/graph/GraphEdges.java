// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.List;

/**
 * What follows a node.
 *
 * @param outlets for each way out the keys of the nodes behind it
 * @param chosen whether they were written as ways to choose from, a list of lists
 */
record GraphEdges(List<List<String>> outlets, boolean chosen) {
    List<String> targets() {
        return outlets.stream().flatMap(List::stream).toList();
    }
}
