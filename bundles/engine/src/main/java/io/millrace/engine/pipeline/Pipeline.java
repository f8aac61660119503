// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.operator.Operator;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The operators of a running plan, wired. Sources push into {@link #head}, results come out at the stage that the builder was
 * given.
 *
 * <p><b>Threads:</b> confined to one thread at a time.
 */
public final class Pipeline implements AutoCloseable {
    /** An operator with what must be given back. */
    record Node(Slot<Operator> slot, EngineOperatorContext context, OperatorStage stage) {}

    /** All operators, and where the rows of each source go in. */
    record Parts(Map<String, Node> nodes, Map<String, Stage> heads) {}

    private final Plan plan;
    private final List<NodeMetrics> metrics;
    private final Supplier<Parts> builder;
    private volatile Parts parts;

    /** @param builder makes the operators when they are first needed */
    Pipeline(Plan plan, List<NodeMetrics> metrics, Supplier<Parts> builder) {
        this.plan = plan;
        this.metrics = metrics;
        this.builder = builder;
    }

    Parts parts() {
        if (parts == null) parts = builder.get();
        return parts;
    }

    /** Where the rows of a source go in. */
    public Stage head(String sourceId) {
        return parts == null ? new LateHead(this, sourceId) : parts.heads().get(sourceId);
    }

    public Plan plan() {
        return plan;
    }

    /** Metrics of the operators in order. */
    public List<NodeMetrics> metrics() {
        return metrics;
    }

    /** A timer of an operator is due. */
    public void timer(String operatorId, long atMillis) {
        parts().nodes().get(operatorId).stage().timer(atMillis);
    }

    /** Closes all operators. */
    @Override
    public void close() {
        if (parts == null) return;
        for (Node node : parts.nodes().values()) {
            try {
                node.slot().get().close();
            } catch (Exception failure) {
                node.context().report(failure);
            } finally {
                node.context().close();
            }
        }
    }
}
