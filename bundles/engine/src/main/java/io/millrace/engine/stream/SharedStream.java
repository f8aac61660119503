// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.engine.exchange.Exchange;
import io.millrace.engine.exchange.Exchangeable;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.index.RuleIndex;
import io.millrace.engine.mailbox.Hold;
import io.millrace.engine.mailbox.Mailbox;
import io.millrace.engine.mailbox.Overflow;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.engine.pipeline.Stage;
import io.millrace.engine.source.Arrival;
import io.millrace.engine.source.Entrance;
import io.millrace.engine.source.SourceBuilder;
import io.millrace.engine.source.SourceUnit;
import io.millrace.engine.source.SourceWiring;
import io.millrace.plan.TimePolicy;
import io.millrace.plan.stream.StreamDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A running stream that several rules read. Its source runs once and its events are decoded once, for the columns that any of
 * the rules needs. The rules whose conditions a row may meet are found by an index; a rule that may do so handles the row at
 * once, any other gets it into its own mailbox.
 */
final class SharedStream implements Exchangeable, AutoCloseable {
    private final Set<SharedMember> members = ConcurrentHashMap.newKeySet();
    private final ColumnUnion columns = new ColumnUnion();
    private final SharedRows rows = new SharedRows();
    private final RuleIndex index = new RuleIndex();
    private final QuickChains chains;
    private final Slots slots;
    private final Mailbox mailbox;
    private final SourceUnit unit;
    private final Hold hold;
    private final Exchange exchange;
    private volatile boolean held;
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
                () -> !held);
        hold = new Hold(mailbox, () -> held = true, () -> held = false);
        exchange = new Exchange(
                "stream " + name,
                this,
                hold,
                environment.exchanges(),
                environment.threads().exchanges(),
                environment.clock());
        PipelineSettings settings = new PipelineSettings(
                "$$subtopo_" + name,
                TimePolicy.processingTime(),
                true,
                environment.clock().millis(),
                false);
        chains = new QuickChains(environment, settings);
        SourceWiring wiring = new SourceWiring(new StreamEntrance(), this::end, this::fail);
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

    Exchange exchange() {
        return exchange;
    }

    @Override
    public boolean isOutdated() {
        return slots.isOutdated() || chains.isOutdated();
    }

    @Override
    public int follow(Consumer<String> warnings) {
        chains.follow();
        return slots.follow(warnings);
    }

    @Override
    public Map<ExtensionId, String> lacks() {
        return slots.lacks();
    }

    /** What is in is decoded and passed on, if its source alone is away. */
    @Override
    public boolean goesOnWithout(Map<ExtensionId, String> lacks) {
        return lacks.keySet().stream().allMatch(id -> id.kind() == ExtensionKind.SOURCE);
    }

    @Override
    public void proceed() {
        unit.proceed();
    }

    List<NodeMetrics> metrics() {
        return unit.metrics();
    }

    /** Adds a rule; the source starts with the first one. */
    SharedMember add(SharedSubscriber subscriber) {
        boolean first = members.isEmpty();
        subscriber.direct().ifPresent(run -> run.use(chains.acquire(run.shape())));
        SharedMember member = new SharedMember(subscriber, rows);
        members.add(member);
        if (columns.add(subscriber.columns()) || first) decodeWhatIsNeeded();
        mailbox.execute(() -> {
            member.begin();
            index.add(member);
        });
        if (first) unit.start();
        return member;
    }

    /** Takes a rule away; returns whether it was the last. */
    boolean remove(SharedMember member) {
        member.leave();
        members.remove(member);
        boolean last = members.isEmpty();
        if (columns.remove(member.subscriber().columns()) && !last) decodeWhatIsNeeded();
        mailbox.execute(() -> forget(member));
        return last;
    }

    private void forget(SharedMember member) {
        index.remove(member);
        member.run().ifPresent(chains::release);
    }

    /** The columns that rules name. */
    List<String> columns() {
        return columns.named();
    }

    private void decodeWhatIsNeeded() {
        mailbox.execute(hold.orLater(() -> unit.decodeColumns(columns.wanted())));
    }

    private void end(String message) {
        mailbox.execute(
                () -> members.forEach(member -> member.subscriber().onEnd().accept(message)));
    }

    private void fail(Exception failure) {
        members.forEach(member -> member.subscriber().onFailure().accept(failure));
    }

    @Override
    public void close() {
        exchange.close();
        unit.close();
        mailbox.close();
        slots.close();
    }

    /** A source that may wait does the work itself while nothing else is to be done. */
    private final class StreamEntrance implements Entrance {
        @Override
        public boolean put(Arrival arrival, BooleanSupplier wanted) {
            return unit.mayBeHeldBack() ? mailbox.putOrHandle(arrival, wanted) : mailbox.put(arrival, wanted);
        }

        @Override
        public void recheck() {
            mailbox.recheck();
        }
    }

    /** Hands each row to the rules that may want it. */
    private final class FanOut implements Stage {
        @Override
        public void row(Row row) {
            rows.next(row);
            index.offer(row);
        }

        @Override
        public void error(EvaluationException error) {
            members.forEach(member -> member.fail(error));
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
