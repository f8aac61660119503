// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.node;

import io.millrace.api.connection.Connection;
import io.millrace.api.connection.ConnectionState;
import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.time.Clock;
import io.millrace.engine.connection.ConnectionPool;
import io.millrace.engine.metric.NodeMetrics;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/** The surroundings of one extension instance in a rule. Closing it gives its connections back. */
public class EngineNodeContext implements NodeContext, AutoCloseable {
    private final Environment environment;
    private final String ruleId;
    private final String nodeId;
    private final NodeMetrics metrics;
    private final NodeErrors errors;
    private final NodeTasks tasks;
    private final List<ConnectionPool.Lease> leases = new CopyOnWriteArrayList<>();

    /** @param metrics where connection states and errors are counted */
    public EngineNodeContext(Environment environment, String ruleId, String nodeId, NodeMetrics metrics) {
        this.environment = environment;
        this.ruleId = ruleId;
        this.nodeId = nodeId;
        this.metrics = metrics;
        this.errors = new NodeErrors(ruleId, metrics, environment.clock());
        this.tasks = new NodeTasks(environment.threads().blocking());
    }

    /** Counts what goes wrong at this node. */
    public NodeErrors errors() {
        return errors;
    }

    protected Environment environment() {
        return environment;
    }

    @Override
    public String ruleId() {
        return ruleId;
    }

    @Override
    public String nodeId() {
        return nodeId;
    }

    @Override
    public Clock clock() {
        return environment.clock();
    }

    @Override
    public Executor blockingTasks() {
        return tasks;
    }

    /** What this node has under way on threads for blocking work. */
    public NodeTasks tasks() {
        return tasks;
    }

    @Override
    public Path dataFolder() {
        return environment.dataFolder();
    }

    @Override
    public <C extends Connection> C connection(String type, Class<C> client, Options options) {
        ConnectionPool.Lease lease = environment.connections().lease(type, options, this::connectionState);
        leases.add(lease);
        return client.cast(lease.connection());
    }

    @Override
    public void connectionState(ConnectionState state, String message) {
        metrics.connection(state, message, clock().millis());
        if (state == ConnectionState.DISCONNECTED) {
            report(new MillraceException(ErrorCode.IO, "disconnected: " + message));
        }
    }

    @Override
    public void report(Exception error) {
        errors.count(error);
    }

    @Override
    public void close() {
        leases.forEach(ConnectionPool.Lease::close);
        leases.clear();
    }
}
