// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import io.millrace.api.sink.BytesSink;
import io.millrace.api.source.BytesEmitter;
import io.millrace.api.source.BytesSource;
import io.millrace.engine.Engine;
import io.millrace.engine.EngineSettings;
import io.millrace.engine.configuration.ConfigurationGroups;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.sql.internal.StreamSqlCompiler;
import io.millrace.store.EmbeddedStore;
import io.millrace.testkit.engine.ClasspathExtensions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** W5 on a whole engine with its store: rules are created as a user would, and read one shared stream. */
final class SharedStreamRules implements Competitor.Job {
    private static final String TYPE = "bench";
    private static final long STEP_NANOS = 50_000;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final CompletableFuture<BytesEmitter> emitter = new CompletableFuture<>();
    private final Path folder;
    private final EmbeddedStore store;
    private final Engine engine;
    private final Sink sink;
    private final long expected;

    SharedStreamRules(Task task, Sink sink) throws Exception {
        this.sink = sink;
        this.expected = ExpectedRows.of(task);
        this.folder = Files.createTempDirectory("millrace-bench");
        this.store = new EmbeddedStore(folder);
        ClasspathExtensions extensions = ClasspathExtensions.find()
                .with(ExtensionKind.SOURCE, TYPE, FeedSource::new)
                .with(ExtensionKind.SINK, TYPE, RowSink::new);
        engine = new Engine(
                new EngineSettings(2, ZoneOffset.UTC, folder),
                extensions.registry(),
                ConfigurationGroups.none(),
                store,
                new StreamSqlCompiler());
        engine.streams().execute("""
                CREATE STREAM sensors (deviceId STRING, temperature FLOAT, humidity BIGINT, ts BIGINT, status STRING)
                WITH (TYPE="bench", DATASOURCE="sensors", FORMAT="json", SHARED="true")
                """);
        for (int k = 0; k < task.rules(); k++) engine.rules().create(rule(k));
        emitter.get(10, TimeUnit.SECONDS);
    }

    private static String rule(int k) {
        return """
                {"id": "rule%d", "sql": "SELECT %d AS rule, deviceId, temperature FROM sensors WHERE deviceId = '%s' \
                AND temperature > %s", "actions": [{"bench": {"sendSingle": true}}]}
                """.formatted(k, k, Task.ruleDevice(k), Task.ruleThreshold(k));
    }

    @Override
    public void run(Feed feed) throws Exception {
        BytesEmitter out = emitter.get();
        for (byte[] payload = feed.take(); payload != null; payload = feed.take()) out.emit(payload, Map.of());
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (count() < expected) {
            if (System.nanoTime() > deadline) throw new TimeoutException(count() + " rows of " + expected);
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    private long count() {
        synchronized (sink) {
            return sink.count();
        }
    }

    @Override
    public boolean reusable() {
        return true;
    }

    @Override
    public void close() throws IOException {
        engine.close();
        store.close();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }

    /** Gives its emitter to the job, which feeds it. */
    private final class FeedSource implements BytesSource {
        @Override
        public void subscribe(BytesEmitter out) {
            emitter.complete(out);
        }
    }

    /** Rules may deliver from several threads. */
    private final class RowSink implements BytesSink {
        @Override
        public boolean mayBlock() {
            return false;
        }

        @Override
        public void send(byte[] bytes, int offset, int length) {
            synchronized (sink) {
                sink.accept(bytes, offset, length);
            }
        }
    }
}
