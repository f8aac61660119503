// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place where results go out.
 *
 * @param id unique in the plan
 * @param type the sink extension that sends them
 * @param inputs ids of the nodes, or their outlets, whose results it takes
 * @param properties as the user wrote them; values may be null
 */
public record SinkNode(String id, String type, List<String> inputs, Map<String, Object> properties) {
    public SinkNode {
        inputs = List.copyOf(inputs);
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
