// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.NodeErrors;
import java.util.Optional;

/**
 * What a {@link SourceStage} does before it passes rows on.
 *
 * @param sendErrors whether errors travel to the sinks
 */
record SourceHead(
        NodeMetrics source,
        NodeErrors sourceErrors,
        NodeMetrics decoding,
        NodeErrors decodingErrors,
        Optional<StrictValidation> validation,
        Optional<EventTimestamp> eventTime,
        boolean sendErrors) {}
