// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import static io.millrace.engine.fake.Definitions.stream;
import static io.millrace.engine.fake.Values.row;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.error.PluginMissingException;
import io.millrace.api.function.NullGuard;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.fake.CollectingStage;
import io.millrace.engine.fake.FakeExtension;
import io.millrace.engine.fake.FakeFunction;
import io.millrace.engine.fake.FakeOperator;
import io.millrace.engine.fake.FakeSurroundings;
import io.millrace.engine.fake.Instances;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.Plan;
import io.millrace.plan.SourceNode;
import io.millrace.plan.TimePolicy;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Call;
import io.millrace.plan.expression.PlanExpression.Column;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class PipelineTest {
    private final FakeSurroundings surroundings = new FakeSurroundings();
    private final Slots slots = new Slots(surroundings.extensions);
    private static final PipelineSettings SETTINGS = new PipelineSettings("rule", TimePolicy.processingTime(), true, 5);

    private final CollectingStage results = new CollectingStage();
    private final Instances<FakeOperator> operators = new Instances<>(FakeOperator::new);

    @Before
    public void install() {
        surroundings.install(ExtensionKind.OPERATOR, "fake", operators);
        surroundings.install(
                ExtensionKind.FUNCTION,
                "half",
                () -> new FakeFunction(NullGuard.NULL, arguments -> 100 / arguments.longAt(0)));
    }

    @After
    public void close() {
        surroundings.close();
    }

    private Pipeline build(boolean sendErrors, String output, OperatorNode... nodes) {
        PipelineSettings settings = new PipelineSettings("rule", TimePolicy.processingTime(), sendErrors, 5);
        List<SourceNode> sources = List.of(
                new SourceNode("s", stream("s"), Optional.empty()), new SourceNode("t", stream("t"), Optional.empty()));
        Plan plan = new Plan(sources, List.of(nodes), output, TimePolicy.processingTime(), List.of());
        return new PipelineBuilder(surroundings.environment, settings, slots, (operator, at) -> {})
                .build(plan, results);
    }

    private static OperatorNode node(String id, String type, PlanExpression call, String... inputs) {
        return new OperatorNode(id, type, List.of(inputs), Map.of(), Map.of("call", call), Map.of(), Optional.empty());
    }

    private static OperatorNode node(String id, String column, String... inputs) {
        return node(id, "fake", Column.of(column), inputs);
    }

    @Test
    public void rowsGoFromTheirSourceThroughTheOperatorsToTheResults() {
        Pipeline pipeline = build(true, "3_fake", node("2_fake", "a", "s"), node("3_fake", "result", "2_fake"));
        pipeline.head("s").row(row("a", 1L));
        assertThat(results.values()).containsExactly(values("result", 1L));
    }

    @Test
    public void aPlanWithoutOperatorsPassesRowsOn() {
        build(true, "s").head("s").row(row("a", 1L));
        assertThat(results.values()).containsExactly(values("a", 1L));
    }

    @Test
    public void severalSourcesMayMeetAndOneMayServeSeveral() {
        Pipeline pipeline = build(
                true,
                "4_fake",
                node("2_fake", "a", "s", "t"),
                node("3_fake", "b", "s"),
                node("4_fake", "result", "2_fake", "3_fake"));
        pipeline.head("s").row(row("a", 1L, "b", 2L));
        pipeline.head("t").row(row("a", 3L));
        assertThat(results.values()).containsExactly(values("result", 1L), values("result", 2L), values("result", 3L));
    }

    @Test
    public void whatAnOperatorThrowsIsAnErrorOfTheRow() {
        Call call = new Call("half", List.of(Column.of("a")), 0);
        Pipeline pipeline = build(true, "2_fake", node("2_fake", "fake", call, "s"));
        pipeline.head("s").row(row("a", 0L));
        pipeline.head("s").row(row("a", 50L));
        assertThat(results.errors).containsExactly("call func half error: / by zero");
        assertThat(results.values()).containsExactly(values("result", 2L));
        assertThat(pipeline.metrics()).extracting(NodeMetrics::exceptions).containsExactly(1L);
        assertThat(pipeline.metrics()).extracting(NodeMetrics::recordsOut).containsExactly(1L);
    }

    @Test
    public void errorsStayInsideUnlessTheRuleWantsThem() {
        Call call = new Call("half", List.of(Column.of("a")), 0);
        Pipeline pipeline = build(false, "2_fake", node("2_fake", "fake", call, "s"));
        pipeline.head("s").row(row("a", 0L));
        assertThat(results.errors).isEmpty();
        assertThat(pipeline.metrics()).extracting(NodeMetrics::exceptions).containsExactly(1L);
    }

    @Test
    public void metricsAreInTheOrderOfThePlan() {
        Pipeline pipeline = build(true, "3_fake", node("2_fake", "a", "s"), node("3_fake", "result", "2_fake"));
        assertThat(pipeline.metrics()).extracting(NodeMetrics::prefix).containsExactly("op_2_fake_0_", "op_3_fake_0_");
    }

    @Test
    public void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> build(true, "2_gadget", node("2_gadget", "gadget", Column.of("a"), "s")))
                .isInstanceOf(PluginMissingException.class)
                .hasMessage("PLUGIN_MISSING: operator gadget");
        Call unknown = new Call("unknown", List.of(), 0);
        assertThatThrownBy(() -> build(true, "2_fake", node("2_fake", "fake", unknown, "s")))
                .isInstanceOf(PluginMissingException.class)
                .hasMessage("PLUGIN_MISSING: function unknown");
    }

    @Test
    public void anOperatorThatCannotBeOpenedIsNamed() {
        surroundings.install(ExtensionKind.OPERATOR, "broken", () -> {
            FakeOperator operator = new FakeOperator();
            operator.provisionFailure = new IOException("odd");
            return operator;
        });
        assertThatThrownBy(() -> build(true, "2_broken", node("2_broken", "broken", Column.of("a"), "s")))
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.EXECUTOR))
                .hasMessage("operator broken cannot be opened: odd");
    }

    @Test
    public void closingClosesEveryOperator() {
        Pipeline pipeline = build(true, "3_fake", node("2_fake", "a", "s"), node("3_fake", "result", "2_fake"));
        operators.all.get(0).closeFailure = new IOException("stuck");
        pipeline.close();
        assertThat(operators.all)
                .allSatisfy(operator -> assertThat(operator.calls).containsExactly("provision", "open", "close"));
        assertThat(pipeline.metrics().stream()
                        .mapToLong(NodeMetrics::exceptions)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    public void resultsOfSeveralNodesGoOutInSeveralPlaces() {
        CollectingStage raw = new CollectingStage();
        Plan plan = new Plan(
                List.of(new SourceNode("s", stream("s"), Optional.empty())),
                List.of(node("f", "a", "s")),
                "",
                TimePolicy.processingTime(),
                List.of());
        Pipeline pipeline = new PipelineBuilder(surroundings.environment, SETTINGS, slots, (operator, at) -> {})
                .build(plan, Map.of("s", raw, "f", results));

        pipeline.head("s").row(row("a", 1L));

        assertThat(raw.values()).containsExactly(values("a", 1L));
        assertThat(results.values()).containsExactly(values("result", 1L));
    }

    @Test
    public void rowsTakeTheWayOutThatIsMeantAndErrorsTakeAll() {
        surroundings.install(ExtensionKind.OPERATOR, "ways", WaysOperator::new);
        CollectingStage second = new CollectingStage();
        Plan plan = new Plan(
                List.of(new SourceNode("s", stream("s"), Optional.empty())),
                List.of(node("w", "ways", Column.of("a"), "s")),
                "",
                TimePolicy.processingTime(),
                List.of());
        Pipeline pipeline = new PipelineBuilder(surroundings.environment, SETTINGS, slots, (operator, at) -> {})
                .build(plan, Map.of("w", results, "w#2", second));

        for (long way = 0; way <= 4; way++) pipeline.head("s").row(row("a", way));

        assertThat(results.values()).containsExactly(values("a", 0L));
        assertThat(second.values()).containsExactly(values("a", 2L));
        assertThat(results.errors).containsExactly("no way 4");
        assertThat(second.errors).containsExactly("no way 4");
    }

    /** Sends each row the way that its first column names; the last way is refused. */
    private static final class WaysOperator extends FakeExtension implements Operator {
        @Override
        public void open(OperatorContext context) {}

        @Override
        public void row(Row row, Output out) {
            if (row.longAt(0) == 4) throw new EvaluationException("no way 4");
            out.outlet((int) row.longAt(0)).row(row);
        }
    }
}
