// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.function.RuleContext;
import io.millrace.api.operator.Asynchronous;
import io.millrace.api.operator.Operator;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.plan.Plan;
import java.util.List;
import java.util.Map;

/**
 * The operators of a running plan, wired. Sources push into {@link #head}, results come out at the stage that the builder was
 * given.
 *
 * <p><b>Threads:</b> confined to one thread at a time.
 */
public final class Pipeline implements AutoCloseable {
    /** An operator with what must be given back. */
    record Node(Slot<Operator> slot, EngineOperatorContext context, OperatorStage stage, NodeMetrics metrics) {}

    private final Plan plan;
    private final Map<String, Node> nodes;
    private final Map<String, Stage> heads;
    private final RuleContext rule;

    private final List<Asynchronous> waiting;

    Pipeline(Plan plan, Map<String, Node> nodes, Map<String, Stage> heads, RuleContext rule) {
        this.waiting = nodes.values().stream()
                .map(node -> node.slot().get())
                .filter(Asynchronous.class::isInstance)
                .map(Asynchronous.class::cast)
                .toList();
        this.plan = plan;
        this.nodes = nodes;
        this.heads = heads;
        this.rule = rule;
    }

    /** Where the rows of a source go in. */
    public Stage head(String sourceId) {
        return heads.get(sourceId);
    }

    /** The rule as its functions see it. */
    public RuleContext rule() {
        return rule;
    }

    public Plan plan() {
        return plan;
    }

    /** Metrics of the operators in order. */
    public List<NodeMetrics> metrics() {
        return nodes.values().stream().map(Node::metrics).toList();
    }

    /** A timer of an operator is due. */
    public void timer(String operatorId, long atMillis) {
        nodes.get(operatorId).stage().timer(atMillis);
    }

    /** An operator has what it waited for. */
    public void woken(String operatorId) {
        nodes.get(operatorId).stage().woken();
    }

    /** Whether all operators that wait for something take more in. */
    public boolean hasRoom() {
        for (Asynchronous operator : waiting) {
            if (!operator.hasRoom()) return false;
        }
        return true;
    }

    /** Closes all operators. */
    @Override
    public void close() {
        if (rule instanceof EngineRuleContext own) own.close();
        for (Node node : nodes.values()) {
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
