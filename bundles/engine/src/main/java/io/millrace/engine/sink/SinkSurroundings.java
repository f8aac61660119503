// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.EngineNodeContext;
import java.util.concurrent.Executor;

/**
 * What a sink stage works with.
 *
 * @param onRoom to be called when a full lane has room again
 * @param pipeline runs tasks between two results
 * @param sendErrors whether a result that cannot be sent is sent as an error instead
 */
record SinkSurroundings(
        EngineNodeContext context, SinkNodes nodes, Runnable onRoom, Executor pipeline, boolean sendErrors) {
    NodeMetrics metrics() {
        return nodes.sink();
    }
}
