// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.node;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.time.Clock;
import io.millrace.engine.metric.NodeMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes wrong at one node: counted always, kept as the node's last error, and logged at most once a second.
 *
 * <p><b>Threads:</b> may be called from any thread.
 */
public final class NodeErrors {
    private static final Logger LOG = LoggerFactory.getLogger(NodeErrors.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final String ruleId;
    private final NodeMetrics metrics;
    private final Clock clock;
    private long nextLine;

    public NodeErrors(String ruleId, NodeMetrics metrics, Clock clock) {
        this.ruleId = ruleId;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Counts an error and returns it in the form in which it travels through a pipeline. */
    public EvaluationException count(Throwable error) {
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        long now = clock.millis();
        metrics.exception(message, now);
        if (isLineDue(now)) log(message, error);
        return error instanceof EvaluationException known ? known : new EvaluationException(message);
    }

    private synchronized boolean isLineDue(long now) {
        if (now < nextLine) return false;
        nextLine = now + PAUSE_MILLIS;
        return true;
    }

    private void log(String message, Throwable error) {
        boolean expected = error instanceof io.millrace.api.error.MillraceException;
        if (expected) LOG.warn("rule {} {}: {}", ruleId, metrics.prefix(), message);
        else LOG.warn("rule {} {}: {}", ruleId, metrics.prefix(), message, error);
    }
}
