// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.PluginMissingException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import io.millrace.engine.expression.ExpressionCompiler;
import io.millrace.engine.expression.Parameters;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.engine.pane.Panes;
import io.millrace.plan.OperatorNode;
import java.util.List;

/**
 * One chain of operators without state that works for all rules of a shape, one after the other: what is used for every row
 * stays in the processor's cache, however many rules there are. It counts nothing and reports no errors; a rule for which it
 * fails has to process the row itself.
 *
 * <p><b>Threads:</b> confined to one thread at a time.
 */
public final class QuickChain implements AutoCloseable {
    /** How a row fared. */
    public enum Outcome {
        /** It came out at the end. */
        PASSED,
        /** An operator let it go. */
        STOPPED,
        FAILED
    }

    private final Slots slots;
    private final Parameters parameters;
    private final Link first;
    private Row result;
    private boolean failed;

    /** Opens the operators. */
    public QuickChain(Environment environment, PipelineSettings settings, PlanShape shape) {
        slots = new Slots(environment.extensions());
        parameters = new Parameters(shape.constants());
        ExpressionCompiler compiler = new ExpressionCompiler(
                name -> {
                    throw new PluginMissingException("function", name);
                },
                new EngineRuleContext(settings, environment.clock(), environment.threads()),
                parameters);
        Compiled compiled = new Compiled(compiler, new Panes(compiler, slots), at -> {}, () -> {});
        Link next = null;
        List<OperatorNode> nodes = shape.operators();
        for (int i = nodes.size() - 1; i >= 0; i--) next = link(environment, settings, nodes.get(i), compiled, next);
        first = next;
    }

    private Link link(
            Environment environment, PipelineSettings settings, OperatorNode node, Compiled compiled, Link next) {
        Operator operator =
                slots.take(ExtensionKind.OPERATOR, node.type(), Operator.class).get();
        NodeMetrics unseen = new NodeMetrics("op_" + node.id() + "_0_", false);
        PipelineBuilder.open(node, operator, new EngineOperatorContext(environment, settings, node, unseen, compiled));
        return new Link(operator, next);
    }

    /** Whether another provider than that of an operator is in use now. */
    public boolean isOutdated() {
        return slots.isOutdated();
    }

    /** Runs the chain on a row with the constants of a rule. */
    public Outcome run(Object[] constants, Row row) {
        parameters.set(constants);
        result = null;
        failed = false;
        try {
            first.operator.row(row, first);
        } catch (RuntimeException failure) {
            failed = true;
        }
        if (failed) return Outcome.FAILED;
        return result == null ? Outcome.STOPPED : Outcome.PASSED;
    }

    /** The row that came out; valid until the next run. */
    public Row result() {
        return result;
    }

    @Override
    public void close() {
        for (Link link = first; link != null; link = link.next) link.close();
        slots.close();
    }

    /** An operator and what it puts out. */
    private final class Link implements Output {
        private final Operator operator;
        private final Link next;

        Link(Operator operator, Link next) {
            this.operator = operator;
            this.next = next;
        }

        @Override
        public void row(Row row) {
            if (next == null) result = row;
            else next.operator.row(row, next);
        }

        @Override
        public void batch(Batch batch) {
            failed = true;
        }

        @Override
        public void watermark(long millis) {
            // Rules in event time have no such chain.
        }

        @Override
        public void dropped(String reason) {
            failed = true;
        }

        @Override
        public void error(EvaluationException error) {
            failed = true;
        }

        void close() {
            try {
                operator.close();
            } catch (Exception unimportant) {
                // Each rule has operators of its own, whose troubles are reported.
                failed = true;
            }
        }
    }
}
