// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.engine.metric.NodeMetrics;
import java.util.ArrayList;
import java.util.List;

/**
 * What is counted of the steps in front of a sink, which clients know as operators: the selection of what is sent and, for a sink
 * of bytes, the encoding.
 *
 * <p><b>Threads:</b> confined to the pipeline.
 */
final class SinkSteps {
    private final List<NodeMetrics> steps = new ArrayList<>();

    /** @param sinkId the id of the sink; the steps have ids that begin with it */
    SinkSteps(String sinkId, boolean encodes) {
        add(sinkId, "transform");
        if (encodes) add(sinkId, "encode");
    }

    private void add(String sinkId, String role) {
        steps.add(new NodeMetrics("op_" + sinkId + "_" + steps.size() + "_" + role + "_0_", false));
    }

    List<NodeMetrics> metrics() {
        return List.copyOf(steps);
    }

    /** A result has passed all steps. */
    void passed(long nowMillis) {
        for (NodeMetrics step : steps) {
            step.in();
            step.out();
            step.processed(nowMillis);
        }
    }
}
