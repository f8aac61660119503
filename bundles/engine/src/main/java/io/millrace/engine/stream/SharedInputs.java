// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.row.Row;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.engine.node.NodeErrors;
import io.millrace.engine.pipeline.Pipeline;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.engine.pipeline.Stage;
import io.millrace.engine.source.SourceInput;
import io.millrace.engine.source.SourceStages;
import io.millrace.engine.source.SourceWiring;
import io.millrace.plan.SourceNode;
import io.millrace.plan.stream.StreamDefinition;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes the part of a rule that takes rows from a shared stream. Validation and event time are the rule's own. */
public final class SharedInputs {
    private static final Predicate<Row> NEVER = row -> false;

    private final Environment environment;
    private final PipelineSettings settings;

    public SharedInputs(Environment environment, PipelineSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    /** @param direct handles a lent row at once if it can; used for rules that may */
    public SharedSubscriber subscriber(
            SourceNode source, Pipeline pipeline, SourceWiring wiring, Predicate<Row> direct) {
        Stage head = pipeline.head(source.id());
        NodeMetrics metrics = new NodeMetrics("source_" + source.stream().name() + "_0_", true);
        boolean asItIs = takesRowsAsTheyAre(source.stream());
        return new SharedSubscriber(
                source.columns(),
                asItIs ? HeadCondition.of(pipeline, source) : Optional.empty(),
                asItIs ? plain(head, metrics) : converting(source, head, metrics),
                asItIs && QuickPlan.is(pipeline.plan()) ? direct : NEVER,
                wiring.mailbox(),
                wiring.onEnd(),
                wiring.onFailure());
    }

    private boolean takesRowsAsTheyAre(StreamDefinition stream) {
        boolean validates = stream.options().isStrict() && !stream.schema().isSchemaless();
        return !validates && !settings.time().eventTime();
    }

    private SourceInput plain(Stage head, NodeMetrics metrics) {
        return new SharedRowInput(
                head, new NodeErrors(settings.ruleId(), metrics, environment.clock()), settings.sendErrors());
    }

    private SourceInput converting(SourceNode source, Stage head, NodeMetrics metrics) {
        return SourceStages.forRows(environment, settings, source.stream(), source.columns(), metrics, head);
    }
}
