// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import io.millrace.api.sink.BytesSink;
import io.millrace.api.source.BytesEmitter;
import io.millrace.api.source.BytesSource;
import io.millrace.engine.Engine;
import io.millrace.engine.EngineSettings;
import io.millrace.engine.configuration.ConfigurationGroups;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.functions.math.MathFunctions;
import io.millrace.sql.internal.StreamSqlCompiler;
import io.millrace.store.EmbeddedStore;
import io.millrace.testkit.engine.ClasspathExtensions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** An engine with one shared stream {@code s} that a test feeds; the results of all rules are in one list. */
final class TestEngine implements AutoCloseable {
    final List<String> results = new CopyOnWriteArrayList<>();
    final Engine engine;
    private final EmbeddedStore store;
    private final CompletableFuture<BytesEmitter> emitter = new CompletableFuture<>();

    TestEngine(Path folder) {
        store = new EmbeddedStore(folder);
        ClasspathExtensions extensions = ClasspathExtensions.find()
                .withFunctions(MathFunctions.all())
                .with(ExtensionKind.SOURCE, "test", FeedSource::new)
                .with(ExtensionKind.SINK, "test", ResultSink::new);
        engine = new Engine(
                new EngineSettings(2, ZoneOffset.UTC, folder),
                extensions.registry(),
                ConfigurationGroups.none(),
                store,
                new StreamSqlCompiler());
        engine.streams().execute("CREATE STREAM s () WITH (TYPE=\"test\", DATASOURCE=\"s\", SHARED=\"true\")");
    }

    void rule(String id, String sql) {
        engine.rules()
                .create("{\"id\":\"" + id + "\",\"sql\":\"" + sql
                        + "\",\"actions\":[{\"test\":{\"sendSingle\":true}}]}");
    }

    void emit(String json) throws Exception {
        emitter.get(10, TimeUnit.SECONDS).emit(json.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** A counter of a rule. */
    Object metric(String rule, String name) {
        return engine.rules().status(rule).metrics().get(name);
    }

    @Override
    public void close() {
        engine.close();
        store.close();
    }

    private final class FeedSource implements BytesSource {
        @Override
        public void subscribe(BytesEmitter out) {
            emitter.complete(out);
        }
    }

    private final class ResultSink implements BytesSink {
        @Override
        public boolean mayBlock() {
            return false;
        }

        @Override
        public void send(byte[] bytes, int offset, int length) {
            results.add(new String(bytes, offset, length, StandardCharsets.UTF_8));
        }
    }
}
