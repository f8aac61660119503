// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.EngineNodeContext;

/**
 * What a sink stage works with.
 *
 * @param onRoom to be called when a full lane has room again
 */
record SinkSurroundings(EngineNodeContext context, NodeMetrics metrics, Runnable onRoom) {}
