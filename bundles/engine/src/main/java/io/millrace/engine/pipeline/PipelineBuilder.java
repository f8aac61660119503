// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.operator.Operator;
import io.millrace.api.option.Options;
import io.millrace.engine.expression.ExpressionCompiler;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.engine.pane.PaneLimit;
import io.millrace.engine.pane.Panes;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.PaneContents;
import io.millrace.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Wires the operators of a plan, from the results back to the sources. */
public final class PipelineBuilder {
    /** Sets a timer for an operator. */
    @FunctionalInterface
    public interface Timers {
        void set(String operatorId, long atMillis);
    }

    private final Environment environment;
    private final PipelineSettings settings;
    private final Slots slots;
    private final Timers timers;
    private final ExpressionCompiler compiler;
    private final ExpressionCompiler groupCompiler;
    private final Panes panes;

    public PipelineBuilder(Environment environment, PipelineSettings settings, Slots slots, Timers timers) {
        this.environment = environment;
        this.settings = settings;
        this.slots = slots;
        this.timers = timers;
        this.compiler = new ExpressionCompiler(name -> slots.share(ExtensionKind.FUNCTION, name, ScalarFunction.class));
        this.groupCompiler = compiler.forGroups();
        this.panes = new Panes(compiler, slots, new PaneLimit(settings.mostKept()));
    }

    /**
     * Builds a pipeline; nothing runs yet.
     *
     * @param results where the results of the plan go
     * @throws MillraceException with code PLUGIN_MISSING if an extension is not there, EXECUTOR if an operator refuses its
     *     options
     */
    public Pipeline build(Plan plan, Stage results) {
        Map<String, Pipeline.Node> nodes = new LinkedHashMap<>();
        List<OperatorNode> operators = plan.operators();
        for (int i = operators.size() - 1; i >= 0; i--) {
            OperatorNode node = operators.get(i);
            nodes.put(node.id(), build(node, seesGroups(plan, node), behind(plan, node.id(), nodes, results)));
        }
        Map<String, Stage> heads = new LinkedHashMap<>();
        plan.sources().forEach(source -> heads.put(source.id(), behind(plan, source.id(), nodes, results)));
        return new Pipeline(plan, inOrder(plan, nodes), heads);
    }

    private static Map<String, Pipeline.Node> inOrder(Plan plan, Map<String, Pipeline.Node> nodes) {
        Map<String, Pipeline.Node> ordered = new LinkedHashMap<>();
        plan.operators().forEach(node -> ordered.put(node.id(), nodes.get(node.id())));
        return ordered;
    }

    private static Stage behind(Plan plan, String id, Map<String, Pipeline.Node> nodes, Stage results) {
        List<Stage> targets = new ArrayList<>();
        for (OperatorNode node : plan.operators()) {
            if (node.inputs().contains(id)) targets.add(nodes.get(node.id()).stage());
        }
        if (plan.output().equals(id)) targets.add(results);
        return Broadcast.to(targets);
    }

    private static boolean seesGroups(Plan plan, OperatorNode node) {
        return node.inputs().stream()
                .flatMap(input -> plan.operator(input).stream())
                .anyMatch(before -> groups(before) || seesGroups(plan, before));
    }

    private static boolean groups(OperatorNode node) {
        return node.contents().flatMap(PaneContents::grouping).isPresent();
    }

    private Pipeline.Node build(OperatorNode node, boolean seesGroups, Stage next) {
        Slot<Operator> slot = slots.take(ExtensionKind.OPERATOR, node.type(), Operator.class);
        NodeMetrics metrics = new NodeMetrics("op_" + node.id() + "_0_", false);
        Compiled compiled = new Compiled(seesGroups ? groupCompiler : compiler, panes, at -> timers.set(node.id(), at));
        EngineOperatorContext context = new EngineOperatorContext(environment, settings, node, metrics, compiled);
        open(node, slot.get(), context);
        StageOutput output = new StageOutput(metrics, context.errors(), settings.sendErrors(), next);
        return new Pipeline.Node(slot, context, new OperatorStage(slot, metrics, output), metrics);
    }

    private static void open(OperatorNode node, Operator operator, EngineOperatorContext context) {
        try {
            Options options = Options.of(node.options());
            operator.options().validate(options);
            operator.provision(context, options);
            operator.open(context);
        } catch (MillraceException refused) {
            throw refused;
        } catch (Exception failure) {
            throw new MillraceException(
                    ErrorCode.EXECUTOR,
                    "operator " + node.type() + " cannot be opened: " + failure.getMessage(),
                    failure);
        }
    }
}
