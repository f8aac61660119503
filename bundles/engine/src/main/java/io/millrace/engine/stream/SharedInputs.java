// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.engine.pipeline.Stage;
import io.millrace.engine.source.SourceStage;
import io.millrace.engine.source.SourceStages;
import io.millrace.engine.source.SourceWiring;
import io.millrace.plan.SourceNode;

/** Makes the part of a rule that takes rows from a shared stream. Validation and event time are the rule's own. */
public final class SharedInputs {
    private final Environment environment;
    private final PipelineSettings settings;

    public SharedInputs(Environment environment, PipelineSettings settings) {
        this.environment = environment;
        this.settings = settings;
    }

    public SharedSubscriber subscriber(SourceNode source, Stage head, SourceWiring wiring) {
        NodeMetrics metrics = new NodeMetrics("source_" + source.stream().name() + "_0_", true);
        SourceStage stage =
                SourceStages.forRows(environment, settings, source.stream(), source.columns(), metrics, head);
        return new SharedSubscriber(source.columns(), stage, wiring.mailbox(), wiring.onEnd(), wiring.onFailure());
    }
}
