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
import io.millrace.engine.pipeline.Stage;
import io.millrace.engine.source.SourceStage;
import io.millrace.engine.source.SourceStages;
import io.millrace.engine.thread.EngineThreads;
import io.millrace.plan.Plan;
import io.millrace.plan.SourceNode;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamOptions;
import io.millrace.testkit.function.HarnessRule;
import io.millrace.testkit.plugin.ManualClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pipeline of one statement, driven by the caller's thread. It lives all the way, or it is replaced after every event and
 * every timer by one that was given its saved state.
 */
final class TrialPipeline {
    private static final String RULE = "trial";

    private final Plan plan;
    private final ManualClock clock;
    private final Stage results;
    private final boolean replaced;
    private final ExtensionRegistry extensions;
    private final RecordedOperators operators;
    private final Environment environment;
    private final PipelineSettings settings;
    private final HarnessRule rule;
    private PipelineLife life;
    private long lastTimer = Long.MIN_VALUE;

    /** @param replaced whether it is replaced after every event */
    TrialPipeline(Plan plan, ExtensionRegistry extensions, ManualClock clock, Stage results, boolean replaced) {
        this.plan = plan;
        this.clock = clock;
        this.results = results;
        this.replaced = replaced;
        this.extensions = extensions;
        operators = new RecordedOperators(extensions);
        environment = new Environment(
                extensions,
                new EngineThreads(1),
                clock,
                new ConnectionPool(extensions),
                ConfigurationGroups.none(),
                Path.of("target"));
        settings = new PipelineSettings(RULE, plan.time(), true, clock.millis());
        rule = new HarnessRule(RULE, clock.millis(), clock);
    }

    /** Builds the pipeline over these lookup tables. */
    TrialPipeline open(List<StreamDefinition> lookupTables) {
        lookupTables.forEach(table -> environment.lookups().define(table, environment));
        life = newLife();
        return this;
    }

    private PipelineLife newLife() {
        Slots slots = new Slots(extensions);
        PipelineLife born = new PipelineLife(slots);
        PipelineBuilder builder = new PipelineBuilder(
                environment, settings, slots, (operator, at) -> setTimer(born, operator, at), rule, born::wake);
        Pipeline pipeline = builder.build(plan, exits());
        born.begin(pipeline, operators.take());
        for (SourceNode source : plan.sources()) born.addHead(source.stream().name(), head(source, pipeline));
        return born;
    }

    private Map<String, Stage> exits() {
        Map<String, Stage> exits = new LinkedHashMap<>();
        if (!plan.output().isEmpty()) exits.put(plan.output(), results);
        plan.sinks().forEach(sink -> sink.inputs().forEach(input -> exits.put(input, results)));
        return exits;
    }

    private SourceStage head(SourceNode source, Pipeline pipeline) {
        SourceStage head = SourceStages.forRows(
                environment,
                settings,
                source.stream(),
                source.columns(),
                new NodeMetrics(source.id(), true),
                pipeline.head(source.id()));
        useDecoder(head, source);
        return head;
    }

    private void useDecoder(SourceStage head, SourceNode source) {
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

    private void setTimer(PipelineLife owner, String operatorId, long atMillis) {
        owner.addTimer(clock.schedule(atMillis, () -> timer(owner, operatorId, atMillis)));
    }

    private void timer(PipelineLife owner, String operatorId, long atMillis) {
        owner.pipeline().timer(operatorId, atMillis);
        // A new pipeline may ask again for timers of the past; it lives at least until the next instant.
        boolean isNew = atMillis > lastTimer;
        lastTimer = Math.max(lastTimer, atMillis);
        if (replaced && isNew) replace();
        life.settle();
    }

    private void replace() {
        PipelineLife next = newLife();
        next.goOnFrom(life);
        life = next;
    }

    /** Processes a row, given as a map, or a payload, given as bytes. */
    void process(String stream, Object payload) {
        List<SourceStage> targets = life.heads().get(stream);
        if (targets == null) {
            throw new IllegalArgumentException(
                    "the statement reads " + life.heads().keySet() + ", not " + stream);
        }
        targets.forEach(head -> head.process(payload, Map.of(), clock.millis()));
        if (replaced) replace();
        life.settle();
        clock.advance(Duration.ZERO);
    }

    boolean reads(String stream) {
        return life.heads().containsKey(stream);
    }

    /** The only stream that the statement reads. */
    String onlyStream() {
        if (life.heads().size() == 1) return life.heads().keySet().iterator().next();
        throw new IllegalArgumentException(
                "the statement reads " + life.heads().keySet() + "; say which stream is meant");
    }

    /** All streams end. */
    void end() {
        plan.sources().forEach(source -> life.pipeline().head(source.id()).end());
        life.settle();
    }
}
