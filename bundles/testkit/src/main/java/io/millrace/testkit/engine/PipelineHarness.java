// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.engine;

import io.millrace.api.sink.BytesSink;
import io.millrace.api.source.BytesEmitter;
import io.millrace.api.source.BytesSource;
import io.millrace.engine.configuration.ConfigurationGroups;
import io.millrace.engine.connection.ConnectionPool;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.node.Environment;
import io.millrace.engine.pipeline.Pipeline;
import io.millrace.engine.pipeline.PipelineBuilder;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.engine.sink.SinkBuilder;
import io.millrace.engine.sink.SinkStage;
import io.millrace.engine.source.SourceBuilder;
import io.millrace.engine.source.SourceStage;
import io.millrace.engine.source.SourceWiring;
import io.millrace.engine.thread.EngineThreads;
import io.millrace.plan.Plan;
import io.millrace.plan.SourceNode;
import io.millrace.plan.TimePolicy;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.compiler.SqlCompiler;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamStatement;
import io.millrace.testkit.plugin.ManualClock;
import java.nio.file.Path;
import java.util.Map;

/**
 * The pipeline of one rule over one stream, from payloads to encoded results, driven by the caller's thread: the real
 * decoder, operators and encoder, without source, mailbox and container. Its clock is turned by hand.
 *
 * <p><b>Threads:</b> confined to one thread.
 */
public final class PipelineHarness implements AutoCloseable {
    private static final String TYPE = "harness";

    /** Takes an encoded result, valid until it returns. */
    @FunctionalInterface
    public interface Results {
        void accept(byte[] bytes, int offset, int length);
    }

    private final EngineThreads threads = new EngineThreads(1);
    private final ManualClock clock;
    private final Slots slots;
    private final Pipeline pipeline;
    private final SinkStage sink;
    private final SourceStage source;

    private PipelineHarness(Rule rule, ExtensionRegistry registry, SqlCompiler compiler, Results results) {
        clock = rule.clock();
        HarnessProviders.add(registry, ExtensionKind.SOURCE, TYPE, NoSource::new);
        HarnessProviders.add(registry, ExtensionKind.SINK, TYPE, () -> new ResultSink(results));
        slots = new Slots(registry);
        Environment environment = new Environment(
                registry, threads, clock, new ConnectionPool(registry), ConfigurationGroups.none(), Path.of("target"));
        HarnessCatalog catalog = new HarnessCatalog(registry);
        StreamStatement statement = compiler.parseStreamStatement(rule.stream(), catalog);
        StreamDefinition stream = ((StreamStatement.Create) statement).definition();
        catalog.add(stream);
        Plan plan = compiler.plan(rule.select(), rule.planOptions(), catalog);
        PipelineSettings settings = new PipelineSettings(TYPE, rule.time(), rule.sendErrors(), clock.millis());
        sink = new SinkBuilder(environment, TYPE, slots, rule.sendErrors(), () -> {}, Runnable::run)
                .build(TYPE, 0, rule.sink());
        pipeline = new PipelineBuilder(environment, settings, slots, this::setTimer).build(plan, sink);
        SourceNode node = plan.sources().get(0);
        SourceWiring wiring = new SourceWiring(arrival -> {}, end -> {}, failure -> {});
        source = new SourceBuilder(environment, settings, slots)
                .build(node.stream(), node.columns(), pipeline.head(node.id()), wiring)
                .stage();
    }

    /**
     * A rule to be driven.
     *
     * @param stream a CREATE STREAM statement; its TYPE must be {@code harness}
     * @param select the rule
     * @param sink properties of the sink, such as {@code sendSingle}
     */
    public record Rule(
            String stream,
            String select,
            TimePolicy time,
            boolean sendErrors,
            Map<String, Object> sink,
            ManualClock clock) {
        PlanOptions planOptions() {
            return new PlanOptions(time, false, false, false, Map.of());
        }
    }

    /** Makes a pipeline with the extensions of the registry. */
    public static PipelineHarness open(Rule rule, ExtensionRegistry registry, SqlCompiler compiler, Results results) {
        return new PipelineHarness(rule, registry, compiler, results);
    }

    private void setTimer(String operatorId, long atMillis) {
        clock.schedule(atMillis, () -> pipeline.timer(operatorId, atMillis));
    }

    /** Processes one payload; results have been given out when this returns. */
    public void push(byte[] payload) {
        source.process(payload, Map.of(), clock.millis());
    }

    @Override
    public void close() {
        pipeline.close();
        sink.close();
        slots.close();
        threads.close();
    }

    /** Never emits; the caller pushes payloads itself. */
    private static final class NoSource implements BytesSource {
        @Override
        public void subscribe(BytesEmitter out) {}
    }

    private record ResultSink(Results results) implements BytesSink {
        @Override
        public boolean mayBlock() {
            return false;
        }

        @Override
        public void send(byte[] bytes, int offset, int length) {
            results.accept(bytes, offset, length);
        }
    }
}
