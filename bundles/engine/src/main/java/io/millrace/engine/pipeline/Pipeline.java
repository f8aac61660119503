// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.function.RuleContext;
import io.millrace.api.operator.Asynchronous;
import io.millrace.api.operator.Operator;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    record Parts(Map<String, Node> nodes, Map<String, Stage> heads, List<Asynchronous> waiting) {
        Parts(Map<String, Node> nodes, Map<String, Stage> heads) {
            this(nodes, heads, waiting(nodes));
        }

        /** The same after operators were exchanged. */
        Parts renewed() {
            return new Parts(nodes, heads);
        }

        private static List<Asynchronous> waiting(Map<String, Node> nodes) {
            return nodes.values().stream()
                    .filter(node -> node.slot().isFilled())
                    .<Operator>map(node -> node.slot().get())
                    .filter(Asynchronous.class::isInstance)
                    .map(Asynchronous.class::cast)
                    .toList();
        }
    }

    private final Plan plan;
    private final List<NodeMetrics> metrics;
    private final RuleContext rule;
    private final Supplier<Parts> builder;
    private volatile Parts parts;

    /** @param builder makes the operators when they are first needed */
    Pipeline(Plan plan, List<NodeMetrics> metrics, RuleContext rule, Supplier<Parts> builder) {
        this.plan = plan;
        this.metrics = metrics;
        this.rule = rule;
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

    /** The rule as its functions see it. */
    public RuleContext rule() {
        return rule;
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

    /** An operator has what it waited for. */
    public void woken(String operatorId) {
        parts().nodes().get(operatorId).stage().woken();
    }

    /** Whether all operators that wait for something take more in. */
    public boolean hasRoom() {
        if (parts == null) return true;
        for (Asynchronous operator : parts.waiting()) {
            if (!operator.hasRoom()) return false;
        }
        return true;
    }

    /** The states of the operators of a type, as far as they have been made and have one. */
    public List<Object> states(String type) {
        if (parts == null) return List.of();
        return plan.operators().stream()
                .filter(node -> node.type().equals(type))
                .map(node -> parts.nodes().get(node.id()).slot())
                .filter(Slot::isFilled)
                .<Operator>map(Slot::get)
                .filter(Checkpointed.class::isInstance)
                .map(operator -> ((Checkpointed) operator).save())
                .toList();
    }

    /** Operators were exchanged. */
    public void exchanged() {
        if (parts != null) parts = parts.renewed();
    }

    /** What it will need once it is built, and nothing if it is built. */
    public Set<ExtensionId> unbuilt() {
        if (parts != null) return Set.of();
        return plan.operators().stream()
                .map(node -> new ExtensionId(ExtensionKind.OPERATOR, node.type()))
                .collect(Collectors.toSet());
    }

    /** Closes all operators. */
    @Override
    public void close() {
        if (rule instanceof EngineRuleContext own) own.close();
        if (parts == null) return;
        for (Node node : parts.nodes().values()) {
            try {
                if (node.slot().isFilled()) node.slot().get().close();
            } catch (Exception failure) {
                node.context().report(failure);
            } finally {
                node.context().close();
            }
        }
    }
}
