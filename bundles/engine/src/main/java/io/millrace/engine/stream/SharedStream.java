// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.mailbox.Mailbox;
import io.millrace.engine.mailbox.Overflow;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.engine.pipeline.Stage;
import io.millrace.engine.source.Arrival;
import io.millrace.engine.source.SourceBuilder;
import io.millrace.engine.source.SourceUnit;
import io.millrace.engine.source.SourceWiring;
import io.millrace.plan.TimePolicy;
import io.millrace.plan.stream.StreamDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A running stream that several rules read. Its source runs once and its events are decoded once, for the columns that any of
 * the rules needs; each rule then gets the row into its own mailbox.
 */
final class SharedStream implements AutoCloseable {
    private final List<SharedSubscriber> subscribers = new CopyOnWriteArrayList<>();
    private final Slots slots;
    private final Mailbox mailbox;
    private final SourceUnit unit;
    private final String name;

    SharedStream(Environment environment, StreamDefinition stream) {
        name = stream.name();
        slots = new Slots(environment.extensions());
        mailbox = new Mailbox(
                1024,
                Overflow.HOLD,
                environment.threads().workers(),
                item -> ((Arrival) item).input().accept((Arrival) item),
                item -> {},
                () -> true);
        PipelineSettings settings = new PipelineSettings(
                "$$subtopo_" + name,
                TimePolicy.processingTime(),
                true,
                environment.clock().millis(),
                false);
        SourceWiring wiring = new SourceWiring(mailbox::put, this::end, this::fail);
        unit = build(environment, stream, settings, wiring);
    }

    private SourceUnit build(
            Environment environment, StreamDefinition stream, PipelineSettings settings, SourceWiring wiring) {
        try {
            return new SourceBuilder(environment, settings, slots)
                    .build(stream, Optional.empty(), new FanOut(), wiring);
        } catch (RuntimeException refused) {
            slots.close();
            throw refused;
        }
    }

    String name() {
        return name;
    }

    Set<ExtensionId> uses() {
        return slots.uses();
    }

    boolean isOutdated(ExtensionId id) {
        return slots.isOutdated(id);
    }

    List<NodeMetrics> metrics() {
        return unit.metrics();
    }

    /** Adds a rule; the source starts with the first one. */
    void add(SharedSubscriber subscriber) {
        boolean first = subscribers.isEmpty();
        subscribers.add(subscriber);
        decodeWhatIsNeeded();
        if (first) unit.start();
    }

    /** Takes a rule away; returns whether it was the last. */
    boolean remove(SharedSubscriber subscriber) {
        subscribers.remove(subscriber);
        if (!subscribers.isEmpty()) decodeWhatIsNeeded();
        return subscribers.isEmpty();
    }

    /** The columns that rules name. */
    List<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        subscribers.forEach(subscriber -> subscriber.columns().ifPresent(columns::addAll));
        return List.copyOf(columns);
    }

    private void decodeWhatIsNeeded() {
        boolean all =
                subscribers.stream().anyMatch(subscriber -> subscriber.columns().isEmpty());
        Optional<List<String>> wanted = all ? Optional.empty() : Optional.of(columns());
        mailbox.execute(() -> unit.decodeColumns(wanted));
    }

    private void end(String message) {
        mailbox.execute(
                () -> subscribers.forEach(subscriber -> subscriber.onEnd().accept(message)));
    }

    private void fail(Exception failure) {
        subscribers.forEach(subscriber -> subscriber.onFailure().accept(failure));
    }

    @Override
    public void close() {
        unit.close();
        mailbox.close();
        slots.close();
    }

    /** Hands each row to all rules. */
    private final class FanOut implements Stage {
        @Override
        public void row(Row row) {
            Row kept = row.copy();
            for (SharedSubscriber subscriber : subscribers) {
                subscriber.mailbox().accept(new Arrival(subscriber.input(), kept, kept.metadata(), kept.timestamp()));
            }
        }

        @Override
        public void error(EvaluationException error) {
            for (SharedSubscriber subscriber : subscribers) {
                subscriber.mailbox().accept(new Arrival(subscriber.input(), error, Map.of(), 0));
            }
        }

        @Override
        public void batch(Batch batch) {
            batch.rows().forEach(this::row);
        }

        @Override
        public void watermark(long millis) {
            // Each rule has a time of its own.
        }

        @Override
        public void end() {
            // The end of the source is told to the rules directly.
        }
    }
}
