// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.plugin;

import io.millrace.api.connection.Connection;
import io.millrace.api.connection.ConnectionState;
import io.millrace.api.error.PluginMissingException;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.Extension;
import io.millrace.api.plugin.NodeContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * A context for one extension under test. Its clock is turned by hand, and blocking tasks run on the thread that starts
 * them unless the test gives an executor; so tests need neither sleeps nor threads.
 *
 * <pre>{@code
 * FakeNodeContext context = new FakeNodeContext("rule1").withDataFolder(folder);
 * context.provision(source, Map.of("topic", "a/b"));
 * source.connect();
 * }</pre>
 *
 * <p><b>Threads:</b> may be used from any thread.
 */
public class FakeNodeContext implements NodeContext {
    private final String ruleId;
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final List<ConnectionState> states = new CopyOnWriteArrayList<>();
    private final List<Exception> errors = new CopyOnWriteArrayList<>();
    private ManualClock clock = ManualClock.at(0);
    private Executor blockingTasks = Runnable::run;
    private Path dataFolder = Path.of("target");

    public FakeNodeContext() {
        this("rule");
    }

    public FakeNodeContext(String ruleId) {
        this.ruleId = ruleId;
    }

    public final FakeNodeContext withClock(ManualClock other) {
        clock = other;
        return this;
    }

    public final FakeNodeContext withBlockingTasks(Executor executor) {
        blockingTasks = executor;
        return this;
    }

    public final FakeNodeContext withDataFolder(Path folder) {
        dataFolder = folder;
        return this;
    }

    /** Answers every request for this connection type with the given client, whatever the options. */
    public final FakeNodeContext withConnection(String type, Connection client) {
        connections.put(type, client);
        return this;
    }

    /** Gives options to an extension as the engine does: checks them against its declaration first. */
    public final void provision(Extension extension, Map<String, ?> values) throws Exception {
        Options options = Options.of(values);
        extension.options().validate(options);
        extension.provision(this, options);
    }

    /** All states that were reported, oldest first. */
    public final List<ConnectionState> connectionStates() {
        return List.copyOf(states);
    }

    /** All errors that were reported, oldest first. */
    public final List<Exception> errors() {
        return List.copyOf(errors);
    }

    @Override
    public final String ruleId() {
        return ruleId;
    }

    @Override
    public final String nodeId() {
        return "node";
    }

    @Override
    public final ManualClock clock() {
        return clock;
    }

    @Override
    public final Executor blockingTasks() {
        return blockingTasks;
    }

    @Override
    public final Path dataFolder() {
        return dataFolder;
    }

    @Override
    public final <C extends Connection> C connection(String type, Class<C> client, Options options) {
        Connection connection = connections.get(type);
        if (connection == null) throw new PluginMissingException("connection", type);
        connection.addListener(this::connectionState);
        return client.cast(connection);
    }

    @Override
    public final void connectionState(ConnectionState state, String message) {
        states.add(state);
    }

    @Override
    public final void report(Exception error) {
        errors.add(error);
    }
}
