// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.sql;

import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.api.option.Options;
import io.millrace.engine.configuration.ConfigurationGroups;
import io.millrace.engine.connection.ConnectionPool;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.engine.pipeline.Pipeline;
import io.millrace.engine.pipeline.PipelineBuilder;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.engine.source.SourceStage;
import io.millrace.engine.source.SourceStages;
import io.millrace.engine.thread.EngineThreads;
import io.millrace.plan.Plan;
import io.millrace.plan.SourceNode;
import io.millrace.plan.stream.StreamOptions;
import io.millrace.testkit.function.HarnessRule;
import io.millrace.testkit.plugin.ManualClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pipeline of one statement, driven by the caller's thread. */
final class TrialPipeline {
    private static final String RULE = "trial";

    private final ManualClock clock;
    private final Pipeline pipeline;
    private final Map<String, List<SourceStage>> heads = new LinkedHashMap<>();

    TrialPipeline(Plan plan, ExtensionRegistry extensions, ManualClock clock, TrialResults results) {
        this.clock = clock;
        Environment environment = new Environment(
                extensions,
                new EngineThreads(1),
                clock,
                new ConnectionPool(extensions),
                ConfigurationGroups.none(),
                Path.of("target"));
        PipelineSettings settings = new PipelineSettings(RULE, plan.time(), true, clock.millis());
        HarnessRule rule = new HarnessRule(RULE, clock.millis(), clock);
        pipeline = new PipelineBuilder(environment, settings, new Slots(extensions), this::setTimer, rule)
                .build(plan, results);
        for (SourceNode source : plan.sources()) {
            SourceStage head = SourceStages.forRows(
                    environment,
                    settings,
                    source.stream(),
                    source.columns(),
                    new NodeMetrics(source.id(), true),
                    pipeline.head(source.id()));
            useDecoder(head, source, extensions);
            heads.computeIfAbsent(source.stream().name(), name -> new ArrayList<>())
                    .add(head);
        }
    }

    private static void useDecoder(SourceStage head, SourceNode source, ExtensionRegistry extensions) {
        StreamOptions options = source.stream().options();
        extensions
                .find(new ExtensionId(ExtensionKind.FORMAT, options.formatOrDefault()))
                .map(provider -> (Format) provider.create().get())
                .ifPresent(format -> head.useDecoder(format.decoder(new DecoderSpecification(
                        source.stream().schema(), source.columns(), false, formatOptions(options)))));
    }

    private static Options formatOptions(StreamOptions options) {
        Map<String, Object> given = new LinkedHashMap<>();
        options.delimiter().ifPresent(value -> given.put("delimiter", value));
        options.schemaId().ifPresent(value -> given.put("schemaId", value));
        return Options.of(given);
    }

    private void setTimer(String operatorId, long atMillis) {
        clock.schedule(atMillis, () -> pipeline.timer(operatorId, atMillis));
    }

    /** Processes a row, given as a map, or a payload, given as bytes. */
    void process(String stream, Object payload) {
        List<SourceStage> targets = heads.get(stream);
        if (targets == null) {
            throw new IllegalArgumentException("the statement reads " + heads.keySet() + ", not " + stream);
        }
        targets.forEach(head -> head.process(payload, Map.of(), clock.millis()));
    }

    /** The only stream that the statement reads. */
    String onlyStream() {
        if (heads.size() == 1) return heads.keySet().iterator().next();
        throw new IllegalArgumentException("the statement reads " + heads.keySet() + "; say which stream is meant");
    }

    /** All streams end. */
    void end() {
        pipeline.plan().sources().forEach(source -> pipeline.head(source.id()).end());
    }
}
