// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.List;

/**
 * What comes into a node.
 *
 * @param ids of the nodes of the plan, or names of their outlets
 */
record Input(List<String> ids, Flow flow) {
    Input {
        ids = List.copyOf(ids);
    }

    /** The same flow by way of another operator. */
    Input from(String id) {
        return new Input(List.of(id), flow);
    }
}
