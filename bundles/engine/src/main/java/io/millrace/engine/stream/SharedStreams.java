// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.plan.stream.StreamDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shared streams that run now: started with the first rule that reads one, closed with the last.
 *
 * <p><b>Threads:</b> may be called from any thread.
 */
public final class SharedStreams {
    private final Environment environment;
    private final Map<String, SharedStream> running = new HashMap<>();

    public SharedStreams(Environment environment) {
        this.environment = environment;
    }

    /** Joins a rule to a stream; the returned membership ends it. */
    public synchronized Membership join(StreamDefinition stream, SharedSubscriber subscriber) {
        SharedStream shared = running.get(stream.name());
        if (shared == null) running.put(stream.name(), shared = new SharedStream(environment, stream));
        return new Membership(shared, shared.add(subscriber));
    }

    /** The columns that rules read of a running stream; empty if it does not run. */
    public synchronized Optional<List<String>> columnsInUse(String name) {
        return Optional.ofNullable(running.get(name)).map(SharedStream::columns);
    }

    /** A provider came, went or was replaced. */
    public void extensionChanged() {
        List<SharedStream> all;
        synchronized (this) {
            all = List.copyOf(running.values());
        }
        all.forEach(stream -> stream.exchange().follow());
    }

    private synchronized void leave(Membership membership) {
        if (!membership.stream.remove(membership.member)) return;
        running.remove(membership.stream.name(), membership.stream);
        membership.stream.close();
    }

    /** One rule's part in a shared stream. */
    public final class Membership implements AutoCloseable {
        private final SharedStream stream;
        private final SharedMember member;

        private Membership(SharedStream stream, SharedMember member) {
            this.stream = stream;
            this.member = member;
        }

        public List<NodeMetrics> metrics() {
            return stream.metrics();
        }

        public Set<ExtensionId> uses() {
            return stream.uses();
        }

        @Override
        public void close() {
            leave(this);
        }
    }
}
