// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.connection.ConnectionPool;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Provider;
import io.millrace.engine.node.Environment;
import io.millrace.engine.thread.EngineThreads;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;

/** An engine's surroundings with real threads and a clock that stands still. */
public final class FakeSurroundings implements AutoCloseable {
    public final ExtensionRegistry extensions = new ExtensionRegistry();
    public final ManualClock clock = new ManualClock(1_000);
    public final FakeFormat format = new FakeFormat();
    public final Environment environment;
    private final EngineThreads threads = new EngineThreads(2);
    private final Map<String, Map<String, Object>> groups = new HashMap<>();

    public FakeSurroundings() {
        environment = new Environment(
                extensions,
                threads,
                clock,
                new ConnectionPool(extensions),
                (kind, type, group, declared) ->
                        Optional.ofNullable(groups.get(kind.label() + " " + type + " " + group)),
                Path.of("data"));
        install(ExtensionKind.FORMAT, "fake", () -> format);
        install(ExtensionKind.FORMAT, "json", () -> format);
    }

    public Provider install(ExtensionKind kind, String name, Supplier<?> create) {
        Provider provider = Providers.of(kind, name, create);
        extensions.add(provider);
        return provider;
    }

    /** Sets a configuration group. */
    public void configure(ExtensionKind kind, String type, String group, Map<String, Object> values) {
        groups.put(kind.label() + " " + type + " " + group, values);
    }

    /** Waits until so many tasks that may block are over. */
    public void awaitBlockingTasks(int count) {
        ThreadPoolExecutor blocking = (ThreadPoolExecutor) threads.blocking();
        Eventually.eventually(() -> assertThat(blocking.getCompletedTaskCount()).isEqualTo(count));
    }

    @Override
    public void close() {
        threads.close();
    }
}
