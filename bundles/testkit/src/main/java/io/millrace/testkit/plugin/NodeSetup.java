// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.plugin;

import io.millrace.api.connection.Connection;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * What a source or sink under test is given: its options and its surroundings.
 *
 * @param <S> the setup's own class, which the methods return
 */
public abstract class NodeSetup<S extends NodeSetup<S>> {
    private final Map<String, Object> options = new LinkedHashMap<>();
    private final Map<String, Connection> connections = new LinkedHashMap<>();
    private ManualClock clock = ManualClock.at(0);
    private Path dataFolder = Path.of("target");

    public final S option(String name, Object value) {
        options.put(name, value);
        return self();
    }

    public final S options(Map<String, ?> values) {
        options.putAll(values);
        return self();
    }

    /** A clock that the test turns; one that stands at 0 if not said. */
    public final S clock(ManualClock other) {
        clock = other;
        return self();
    }

    /** The folder in which relative paths begin; that of the build if not said. */
    public final S dataFolder(Path folder) {
        dataFolder = folder;
        return self();
    }

    /** The client that stands for all connections of a type. */
    public final S connection(String type, Connection client) {
        connections.put(type, client);
        return self();
    }

    /** Surroundings for one instance. */
    protected final FakeNodeContext newContext(Executor blockingTasks) {
        FakeNodeContext context = new FakeNodeContext()
                .withClock(clock)
                .withDataFolder(dataFolder)
                .withBlockingTasks(blockingTasks);
        connections.forEach(context::withConnection);
        return context;
    }

    protected final Map<String, Object> options() {
        return options;
    }

    @SuppressWarnings("unchecked")
    private S self() {
        return (S) this;
    }
}
