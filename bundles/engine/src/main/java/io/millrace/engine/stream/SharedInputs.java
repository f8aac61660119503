// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.engine.node.NodeErrors;
import io.millrace.engine.pipeline.Pipeline;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.engine.pipeline.PlanShape;
import io.millrace.engine.pipeline.Stage;
import io.millrace.engine.source.SourceInput;
import io.millrace.engine.source.SourceStages;
import io.millrace.engine.source.SourceWiring;
import io.millrace.plan.Plan;
import io.millrace.plan.SourceNode;
import io.millrace.plan.stream.StreamDefinition;
import java.util.Optional;

/** Makes the part of a rule that takes rows from a shared stream. Validation and event time are the rule's own. */
public final class SharedInputs {
    private final Environment environment;
    private final PipelineSettings settings;

    public SharedInputs(Environment environment, PipelineSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    public SharedSubscriber subscriber(
            SourceNode source, Pipeline pipeline, SourceWiring wiring, DirectEntrance entrance) {
        Stage head = pipeline.head(source.id());
        boolean asItIs = takesRowsAsTheyAre(source.stream());
        Optional<HeadCondition> condition = asItIs ? HeadCondition.of(pipeline, source) : Optional.empty();
        return new SharedSubscriber(
                source.columns(),
                condition,
                asItIs ? plain(source, head) : converting(source, head),
                asItIs ? direct(pipeline, head, condition.isPresent(), entrance) : Optional.empty(),
                wiring.mailbox(),
                wiring.onEnd(),
                wiring.onFailure());
    }

    private static Optional<DirectRun> direct(
            Pipeline pipeline, Stage head, boolean filtered, DirectEntrance entrance) {
        if (!QuickPlan.is(pipeline.plan(), filtered)) return Optional.empty();
        DirectRun run = new DirectRun(entrance, head, PlanShape.of(pipeline.plan()));
        pipeline.metrics().stream().skip(filtered ? 1 : 0).forEach(node -> node.countAlso(new SparedOperator(run)));
        return Optional.of(run);
    }

    /** Whether a rule runs on the thread of its stream, so that it needs operators of its own only now and then. */
    public boolean runsDirectly(Plan plan) {
        return plan.sources().stream()
                        .allMatch(source -> source.stream().options().isShared())
                && plan.sources().size() == 1
                && takesRowsAsTheyAre(plan.sources().get(0).stream())
                && (QuickPlan.is(plan, true) || QuickPlan.is(plan, false));
    }

    private boolean takesRowsAsTheyAre(StreamDefinition stream) {
        boolean validates = stream.options().isStrict() && !stream.schema().isSchemaless();
        return !validates && !settings.time().eventTime();
    }

    private SourceInput plain(SourceNode source, Stage head) {
        return new SharedRowInput(
                head,
                () -> new NodeErrors(settings.ruleId(), metrics(source), environment.clock()),
                settings.sendErrors());
    }

    private SourceInput converting(SourceNode source, Stage head) {
        return SourceStages.forRows(environment, settings, source.stream(), source.columns(), metrics(source), head);
    }

    private static NodeMetrics metrics(SourceNode source) {
        return new NodeMetrics("source_" + source.stream().name() + "_0_", true);
    }
}
