// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.Function;
import io.millrace.api.function.RuleContext;
import io.millrace.api.operator.Operator;
import io.millrace.api.option.Options;
import io.millrace.engine.expression.ExpressionCompiler;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.engine.pane.PaneLimit;
import io.millrace.engine.pane.Panes;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.Outlets;
import io.millrace.plan.PaneContents;
import io.millrace.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private final RuleContext rule;
    private final Consumer<String> wakes;

    /** A builder of pipelines whose operators wait for nothing from outside. */
    public PipelineBuilder(Environment environment, PipelineSettings settings, Slots slots, Timers timers) {
        this(environment, settings, slots, timers, rule(environment, settings));
    }

    /** @param rule the rule as its functions see it */
    public PipelineBuilder(
            Environment environment, PipelineSettings settings, Slots slots, Timers timers, RuleContext rule) {
        this(environment, settings, slots, timers, rule, operator -> {
            throw new IllegalStateException(operator + " cannot be woken in this pipeline");
        });
    }

    /** @param wakes has {@link Pipeline#woken} called soon, for an operator; may be called from any thread */
    public PipelineBuilder(
            Environment environment, PipelineSettings settings, Slots slots, Timers timers, Consumer<String> wakes) {
        this(environment, settings, slots, timers, rule(environment, settings), wakes);
    }

    /** The same for a rule that its functions see otherwise. */
    public PipelineBuilder(
            Environment environment,
            PipelineSettings settings,
            Slots slots,
            Timers timers,
            RuleContext rule,
            Consumer<String> wakes) {
        this.rule = rule;
        this.wakes = wakes;
        this.environment = environment;
        this.settings = settings;
        this.slots = slots;
        this.timers = timers;
    }

    private static RuleContext rule(Environment environment, PipelineSettings settings) {
        return new EngineRuleContext(settings, environment.clock(), environment.threads());
    }

    /** What the parts of one pipeline are compiled with. */
    private record Compilers(ExpressionCompiler rows, ExpressionCompiler groups, Panes panes) {}

    private Compilers compilers(Plan plan) {
        ExpressionCompiler functions =
                new ExpressionCompiler(name -> slots.share(ExtensionKind.FUNCTION, name, Function.class), rule);
        ExpressionCompiler rows = plan.isJoined() ? functions.forJoinedRows() : functions;
        Panes panes = new Panes(rows, slots, new PaneLimit(settings.mostKept()));
        return new Compilers(rows, rows.forGroups(), panes);
    }

    /**
     * Builds a pipeline; nothing runs yet.
     *
     * @param results where the results of the plan go
     * @throws MillraceException with code PLUGIN_MISSING if an extension is not there, EXECUTOR if an operator refuses its
     *     options
     */
    public Pipeline build(Plan plan, Stage results) {
        return build(plan, Map.of(plan.output(), results));
    }

    /**
     * Builds a pipeline whose results go out in several places.
     *
     * @param exits where the results of nodes, or of their outlets, go, beside the operators behind them
     */
    public Pipeline build(Plan plan, Map<String, Stage> exits) {
        Pipeline pipeline = late(plan, exits);
        pipeline.parts();
        return pipeline;
    }

    /**
     * Prepares a pipeline that is built when it is first needed. For plans whose operators can be opened surely if they are
     * there, which is seen to now.
     */
    public Pipeline buildLate(Plan plan, Map<String, Stage> exits) {
        plan.operators()
                .forEach(
                        node -> environment.extensions().require(new ExtensionId(ExtensionKind.OPERATOR, node.type())));
        return late(plan, exits);
    }

    private Pipeline late(Plan plan, Map<String, Stage> exits) {
        List<NodeMetrics> metrics = plan.operators().stream()
                .map(node -> new NodeMetrics("op_" + node.id() + "_0_", false))
                .toList();
        return new Pipeline(plan, metrics, rule, () -> parts(plan, metrics, exits));
    }

    private Pipeline.Parts parts(Plan plan, List<NodeMetrics> metrics, Map<String, Stage> exits) {
        Compilers compilers = compilers(plan);
        Map<String, Pipeline.Node> nodes = new LinkedHashMap<>();
        List<OperatorNode> operators = plan.operators();
        for (int i = operators.size() - 1; i >= 0; i--) {
            OperatorNode node = operators.get(i);
            nodes.put(node.id(), build(plan, node, metrics.get(i), compilers, outlets(plan, node, nodes, exits)));
        }
        Map<String, Stage> heads = new LinkedHashMap<>();
        plan.sources()
                .forEach(source -> heads.put(
                        source.id(), QualifyStage.of(source, Broadcast.to(behind(plan, source.id(), nodes, exits)))));
        return new Pipeline.Parts(inOrder(plan, nodes), heads);
    }

    private static Map<String, Pipeline.Node> inOrder(Plan plan, Map<String, Pipeline.Node> nodes) {
        Map<String, Pipeline.Node> ordered = new LinkedHashMap<>();
        plan.operators().forEach(node -> ordered.put(node.id(), nodes.get(node.id())));
        return ordered;
    }

    /** What follows each way out of a node. */
    private static List<List<Stage>> outlets(
            Plan plan, OperatorNode node, Map<String, Pipeline.Node> nodes, Map<String, Stage> exits) {
        List<String> inputs = Stream.concat(
                        exits.keySet().stream(), plan.operators().stream().flatMap(other -> other.inputs().stream()))
                .toList();
        return IntStream.range(0, Outlets.count(inputs, node.id()))
                .mapToObj(index -> behind(plan, Outlets.name(node.id(), index), nodes, exits))
                .toList();
    }

    private static List<Stage> behind(
            Plan plan, String input, Map<String, Pipeline.Node> nodes, Map<String, Stage> exits) {
        List<Stage> targets = new ArrayList<>();
        for (OperatorNode node : plan.operators()) {
            if (node.inputs().contains(input)) targets.add(nodes.get(node.id()).stage());
        }
        Optional.ofNullable(exits.get(input)).ifPresent(targets::add);
        return targets;
    }

    private static Set<OperatorNode> before(Plan plan, OperatorNode node) {
        return plan.operators().stream()
                .filter(other -> node.inputs().stream().anyMatch(input -> Outlets.isOf(input, other.id())))
                .collect(Collectors.toSet());
    }

    /** How many nodes must end before a node has. */
    private static int inputCount(Plan plan, OperatorNode node) {
        long sources = plan.sources().stream()
                .filter(source -> node.inputs().contains(source.id()))
                .count();
        return (int) sources + before(plan, node).size();
    }

    private static boolean seesGroups(Plan plan, OperatorNode node) {
        return before(plan, node).stream().anyMatch(other -> groups(other) || seesGroups(plan, other));
    }

    private static boolean groups(OperatorNode node) {
        boolean keepsRows = Boolean.TRUE.equals(node.options().get("keepRows"));
        return !keepsRows && node.contents().flatMap(PaneContents::grouping).isPresent();
    }

    private Pipeline.Node build(
            Plan plan, OperatorNode node, NodeMetrics metrics, Compilers compilers, List<List<Stage>> outlets) {
        Slot<Operator> slot = slots.take(ExtensionKind.OPERATOR, node.type(), Operator.class);
        Compiled compiled = new Compiled(
                seesGroups(plan, node) ? compilers.groups() : compilers.rows(),
                compilers.panes(),
                at -> timers.set(node.id(), at),
                () -> wakes.accept(node.id()));
        EngineOperatorContext context = new EngineOperatorContext(environment, settings, node, metrics, compiled);
        open(node, slot.get(), context);
        slot.attach(new OperatorUse(node, context, slot.get()));
        StageOutput output = new StageOutput(metrics, context.errors(), settings.sendErrors(), outlets);
        OperatorStage stage = new OperatorStage(slot, metrics, output, inputCount(plan, node));
        return new Pipeline.Node(slot, context, stage);
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
