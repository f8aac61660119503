// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.engine.metric.NodeMetrics;

/**
 * Where a source and its decoder are counted.
 *
 * @param decoding the same as {@code source} where nothing is decoded
 */
record SourceMetrics(NodeMetrics source, NodeMetrics decoding) {}
