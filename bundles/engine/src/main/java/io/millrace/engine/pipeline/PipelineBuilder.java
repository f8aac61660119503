// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.Function;
import io.millrace.api.operator.Operator;
import io.millrace.api.option.Options;
import io.millrace.engine.expression.ExpressionCompiler;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
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

    public PipelineBuilder(Environment environment, PipelineSettings settings, Slots slots, Timers timers) {
        this.environment = environment;
        this.settings = settings;
        this.slots = slots;
        this.timers = timers;
    }

    /** What the parts of one pipeline are compiled with. */
    private record Compilers(ExpressionCompiler rows, ExpressionCompiler groups, Panes panes) {
        static Compilers of(Slots slots) {
            ExpressionCompiler rows =
                    new ExpressionCompiler(name -> slots.share(ExtensionKind.FUNCTION, name, Function.class));
            return new Compilers(rows, rows.forGroups(), new Panes(rows, slots));
        }
    }

    /**
     * Builds a pipeline; nothing runs yet.
     *
     * @param results where the results of the plan go
     * @throws MillraceException with code PLUGIN_MISSING if an extension is not there, EXECUTOR if an operator refuses its
     *     options
     */
    public Pipeline build(Plan plan, Stage results) {
        Pipeline pipeline = late(plan, results);
        pipeline.parts();
        return pipeline;
    }

    /**
     * Prepares a pipeline that is built when it is first needed. For plans whose operators can be opened surely if they are
     * there, which is seen to now.
     */
    public Pipeline buildLate(Plan plan, Stage results) {
        plan.operators()
                .forEach(
                        node -> environment.extensions().require(new ExtensionId(ExtensionKind.OPERATOR, node.type())));
        return late(plan, results);
    }

    private Pipeline late(Plan plan, Stage results) {
        List<NodeMetrics> metrics = plan.operators().stream()
                .map(node -> new NodeMetrics("op_" + node.id() + "_0_", false))
                .toList();
        return new Pipeline(plan, metrics, () -> parts(plan, metrics, results));
    }

    private Pipeline.Parts parts(Plan plan, List<NodeMetrics> metrics, Stage results) {
        Compilers compilers = Compilers.of(slots);
        Map<String, Pipeline.Node> nodes = new LinkedHashMap<>();
        List<OperatorNode> operators = plan.operators();
        for (int i = operators.size() - 1; i >= 0; i--) {
            OperatorNode node = operators.get(i);
            Stage next = behind(plan, node.id(), nodes, results);
            nodes.put(node.id(), build(node, metrics.get(i), seesGroups(plan, node), compilers, next));
        }
        Map<String, Stage> heads = new LinkedHashMap<>();
        plan.sources().forEach(source -> heads.put(source.id(), behind(plan, source.id(), nodes, results)));
        return new Pipeline.Parts(inOrder(plan, nodes), heads);
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

    private Pipeline.Node build(
            OperatorNode node, NodeMetrics metrics, boolean seesGroups, Compilers compilers, Stage next) {
        Slot<Operator> slot = slots.take(ExtensionKind.OPERATOR, node.type(), Operator.class);
        Compiled compiled = new Compiled(
                seesGroups ? compilers.groups() : compilers.rows(), compilers.panes(), at -> timers.set(node.id(), at));
        EngineOperatorContext context = new EngineOperatorContext(environment, settings, node, metrics, compiled);
        open(node, slot.get(), context);
        StageOutput output = new StageOutput(metrics, context.errors(), settings.sendErrors(), next);
        return new Pipeline.Node(slot, context, new OperatorStage(slot, metrics, output));
    }

    static void open(OperatorNode node, Operator operator, EngineOperatorContext context) {
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
