// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.api.operator.Batch;
import io.millrace.api.source.Source;
import io.millrace.engine.exchange.Exchange;
import io.millrace.engine.exchange.Exchangeable;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.mailbox.Hold;
import io.millrace.engine.mailbox.Mailbox;
import io.millrace.engine.mailbox.Overflow;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.engine.pipeline.Broadcast;
import io.millrace.engine.pipeline.Pipeline;
import io.millrace.engine.pipeline.PipelineBuilder;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.engine.pipeline.Stage;
import io.millrace.engine.service.RuleTopology;
import io.millrace.engine.service.TableRow;
import io.millrace.engine.sink.SinkBuilder;
import io.millrace.engine.sink.SinkStage;
import io.millrace.engine.source.Arrival;
import io.millrace.engine.source.MailboxEntrance;
import io.millrace.engine.source.SourceBuilder;
import io.millrace.engine.source.SourceWiring;
import io.millrace.engine.stream.DirectEntrance;
import io.millrace.engine.stream.SharedInputs;
import io.millrace.engine.stream.SharedStreams;
import io.millrace.plan.Plan;
import io.millrace.plan.SourceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One run of a rule: its pipeline with sources, sinks and mailbox. Made whole or not at all, started once, closed once.
 *
 * <p><b>Threads:</b> made, started and closed under the rule's lock; the pipeline runs on workers.
 */
final class RuleRun implements Exchangeable, AutoCloseable {
    private static final long PATIENCE_MILLIS = 5_000;
    private static final AtomicIntegerFieldUpdater<RuleRun> UNCONNECTED =
            AtomicIntegerFieldUpdater.newUpdater(RuleRun.class, "unconnectedSinks");

    /** Told how a run ends by itself. Called from any thread; must be quick. */
    interface Listener {
        /** All sources have ended and everything was processed. */
        void ended(RuleRun run, String message);

        void failed(RuleRun run, Exception failure);
    }

    private final Environment environment;
    private final RuleDefinition definition;
    private final SharedStreams sharedStreams;
    private final Listener listener;
    private final CopyOnWriteArrayList<Consumer<Batch>> watchers;
    private final Slots slots;
    private final List<SinkStage> sinks = new ArrayList<>();
    private List<SinkStage> boundedSinks = List.of();
    private RuleExits exits;
    private final List<RuleInput> inputs = new ArrayList<>();
    private final AtomicInteger liveInputs = new AtomicInteger();
    private volatile int unconnectedSinks;
    private Overflow overflow;
    private Mailbox mailbox;
    private Hold hold;
    private Exchange exchange;
    private Pipeline pipeline;
    private Stage results;
    private volatile String endMessage = "";
    private volatile boolean closed;
    private final List<Runnable> earlyTimers = new ArrayList<>();
    private boolean started;
    private long deadline = System.nanoTime();

    /** @throws io.millrace.api.error.MillraceException if anything the plan needs is missing or refused */
    RuleRun(RuleSurroundings surroundings, RuleDefinition definition, Plan plan, Listener listener) {
        this.environment = surroundings.environment();
        this.sharedStreams = surroundings.sharedStreams();
        this.watchers = surroundings.watchers();
        this.definition = definition;
        this.listener = listener;
        this.slots = new Slots(environment.extensions());
        try {
            build(plan);
        } catch (RuntimeException refused) {
            inputs.forEach(RuleInput::close);
            closeParts();
            throw refused;
        }
    }

    private void build(Plan plan) {
        PipelineSettings settings = new PipelineSettings(
                definition.id(),
                plan.time(),
                definition.options().sendErrors(),
                environment.clock().millis(),
                true,
                definition.options().maxWindowSize());
        SinkBuilder sinkBuilder = new SinkBuilder(
                environment,
                definition.id(),
                slots,
                definition.options().sendErrors(),
                () -> mailbox.wake(),
                task -> mailbox.execute(hold.orLater(() -> guarded(task))));
        exits = new RuleExits(plan, definition.actions(), sinkBuilder);
        sinks.addAll(exits.stages());
        boundedSinks = sinks.stream().filter(SinkStage::isBounded).toList();
        overflow = overflow(plan);
        mailbox = new Mailbox(
                definition.options().bufferLength(),
                overflow,
                environment.threads().workers(),
                item -> handle((Arrival) item),
                item -> dropped(),
                this::hasRoom);
        hold = new Hold(mailbox, () -> UNCONNECTED.incrementAndGet(this), () -> UNCONNECTED.decrementAndGet(this));
        exchange = new Exchange(
                "rule " + definition.id(),
                this,
                hold,
                environment.exchanges(),
                environment.threads().exchanges(),
                environment.clock());
        Map<String, Stage> ways = exits.byInput(stages -> new ResultStage(stages, watchers, this::finish));
        results = ways.getOrDefault(plan.output(), Broadcast.to(List.of()));
        boolean direct = new SharedInputs(environment, settings).runsDirectly(plan);
        PipelineBuilder builder = new PipelineBuilder(environment, settings, slots, this::setTimer, this::wake);
        pipeline = direct ? builder.buildLate(plan, ways) : builder.build(plan, ways);
        for (SourceNode source : plan.sources()) inputs.add(input(source, settings, inputs.size()));
        liveInputs.set((int)
                plan.sources().stream().filter(source -> !source.isTable()).count());
    }

    private RuleInput input(SourceNode source, PipelineSettings settings, int place) {
        Stage head = pipeline.head(source.id());
        if (!source.stream().options().isShared()) {
            boolean waits =
                    overflow == Overflow.HOLD && mayBeHeldBack(source.stream().sourceType());
            SourceWiring wiring = new SourceWiring(new MailboxEntrance(mailbox, waits), onEnd(source), this::fail);
            return new RuleInput.Owned(new SourceBuilder(environment, settings, slots)
                    .build(source.stream(), source.columns(), head, wiring, place));
        }
        environment
                .extensions()
                .require(new ExtensionId(ExtensionKind.SOURCE, source.stream().sourceType()));
        return new RuleInput.Shared(() -> sharedStreams.join(
                source.stream(),
                new SharedInputs(environment, settings)
                        .subscriber(
                                source,
                                pipeline,
                                new SourceWiring(mailbox::put, onEnd(source), this::fail),
                                new DirectEntrance(mailbox, results, this::guardedWhileOpen))));
    }

    /** A rule goes on when all rows of a table are there; it ends with its streams. */
    private Consumer<String> onEnd(SourceNode source) {
        return source.isTable() ? message -> {} : this::sourceEnded;
    }

    /**
     * A source that the rule owns waits while the rule is slow. Where waiting would slow others down, the oldest events make
     * room, unless the rule forbids it.
     */
    private Overflow overflow(Plan plan) {
        if (definition.options().discard().isPresent()) {
            return definition.options().discard().get() ? Overflow.DROP_OLDEST : Overflow.HOLD;
        }
        boolean owned = plan.sources().stream()
                .allMatch(source -> !source.stream().options().isShared()
                        && mayBeHeldBack(source.stream().sourceType()));
        return owned ? Overflow.HOLD : Overflow.DROP_OLDEST;
    }

    private boolean mayBeHeldBack(String sourceType) {
        var provider = environment.extensions().require(new ExtensionId(ExtensionKind.SOURCE, sourceType));
        Source source = (Source) provider.create().get();
        try {
            return source.mayBeHeldBack();
        } finally {
            provider.release().accept(source);
        }
    }

    /** Bad data is an error of the row; what comes out here is a defect, and ends this rule alone. */
    private void handle(Arrival arrival) {
        guardedWhileOpen(() -> arrival.input().accept(arrival));
    }

    private void guardedWhileOpen(Runnable work) {
        if (!closed) guarded(work);
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError | StackOverflowError defect) {
            fail(new IllegalStateException(String.valueOf(defect.getMessage()), defect));
        }
    }

    /** Counted at the source, or behind it where the source is shared with rules that are fast enough. */
    private void dropped() {
        boolean shared = plan().sources().stream()
                .anyMatch(source -> source.stream().options().isShared());
        NodeMetrics counted = (shared ? ownMetrics() : metrics()).get(0);
        counted.dropped();
        counted.exception("buffer full, drop message", environment.clock().millis());
    }

    private boolean hasRoom() {
        return sinksHaveRoom() && (pipeline == null || pipeline.hasRoom());
    }

    /** An operator that waited has an answer. */
    private void wake(String operatorId) {
        mailbox.executeFirst(hold.orLater(() -> {
            if (!closed) guarded(() -> pipeline.woken(operatorId));
        }));
    }

    private boolean sinksHaveRoom() {
        if (unconnectedSinks > 0) return false;
        for (SinkStage sink : boundedSinks) {
            if (!sink.hasRoom()) return false;
        }
        return true;
    }

    /** Operators ask for timers while the pipeline is still being built; these wait until it runs. */
    private synchronized void setTimer(String operatorId, long atMillis) {
        Runnable timer = () -> environment.clock().schedule(atMillis, () -> {
            if (!closed) mailbox.execute(hold.orLater(() -> runTimer(operatorId, atMillis)));
        });
        if (started) timer.run();
        else earlyTimers.add(timer);
    }

    private void runTimer(String operatorId, long atMillis) {
        if (!closed) guarded(() -> pipeline.timer(operatorId, atMillis));
    }

    private synchronized void startTimers() {
        started = true;
        earlyTimers.forEach(Runnable::run);
        earlyTimers.clear();
    }

    void start() {
        startTimers();
        UNCONNECTED.addAndGet(this, sinks.size());
        for (SinkStage sink : sinks) environment.threads().blocking().execute(() -> connect(sink));
        inputs.forEach(RuleInput::start);
    }

    private void connect(SinkStage sink) {
        try {
            sink.connect();
        } catch (Exception failure) {
            fail(failure);
        } finally {
            if (UNCONNECTED.decrementAndGet(this) == 0 && !closed) mailbox.wake();
        }
    }

    private void sourceEnded(String message) {
        if (!message.isEmpty()) endMessage = message;
        if (liveInputs.decrementAndGet() > 0) return;
        mailbox.execute(hold.orLater(() -> pipeline.plan()
                .sources()
                .forEach(source -> pipeline.head(source.id()).end())));
    }

    private void finish() {
        environment.threads().blocking().execute(() -> listener.ended(this, endMessage));
    }

    private void fail(Exception failure) {
        environment.threads().blocking().execute(() -> listener.failed(this, failure));
    }

    boolean uses(ExtensionId id) {
        Stream<ExtensionId> used =
                Stream.concat(slots.uses().stream(), inputs.stream().flatMap(input -> input.uses().stream()));
        return used.anyMatch(id::answers)
                || plan().lookupTables().stream()
                        .anyMatch(table -> environment.lookups().isOfType(table, id));
    }

    /** Keeps it in step with the extensions that are there. */
    Exchange exchange() {
        return exchange;
    }

    @Override
    public boolean isOutdated() {
        return slots.isOutdated() || !absent().isEmpty();
    }

    @Override
    public int follow(Consumer<String> warnings) {
        int exchanged = slots.follow(warnings);
        pipeline.exchanged();
        return exchanged;
    }

    @Override
    public Map<ExtensionId, String> lacks() {
        Map<ExtensionId, String> lacks = slots.lacks();
        absent().forEach(id -> lacks.putIfAbsent(id, "PLUGIN_MISSING: " + id));
        return lacks;
    }

    /** What it needs beside its slots and is not there. */
    private List<ExtensionId> absent() {
        return Stream.concat(pipeline.unbuilt().stream(), inputs.stream().flatMap(input -> input.uses().stream()))
                .filter(id -> environment.extensions().find(id).isEmpty())
                .toList();
    }

    /** A rule whose only source is away finishes what it has; with several it would go on with half of its input. */
    @Override
    public boolean goesOnWithout(Map<ExtensionId, String> lacks) {
        return inputs.size() == 1 && lacks.keySet().stream().allMatch(id -> id.kind() == ExtensionKind.SOURCE);
    }

    @Override
    public void proceed() {
        inputs.forEach(RuleInput::proceed);
    }

    /** Metrics of all nodes: sources, operators, sinks. */
    List<NodeMetrics> metrics() {
        List<NodeMetrics> all = new ArrayList<>();
        inputs.forEach(input -> input.metrics().stream().limit(1).forEach(all::add));
        inputs.forEach(input -> input.metrics().stream().skip(1).forEach(all::add));
        all.addAll(ownMetrics());
        return all;
    }

    /** The nodes of this run, once it has started. */
    RuleTopology topology() {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            sources.put(
                    plan().sources().get(i).id(), RuleGraph.names(inputs.get(i).metrics()));
        }
        return new RuleGraph(plan(), sources, exits.chains()).topology();
    }

    /** Metrics of operators and sinks. */
    private List<NodeMetrics> ownMetrics() {
        List<NodeMetrics> own = new ArrayList<>(pipeline.metrics());
        sinks.forEach(sink -> own.addAll(sink.helperMetrics()));
        sinks.forEach(sink -> own.add(sink.metrics()));
        return own;
    }

    /** The rows that its operators keep of scan tables; waits until the pipeline is between two events. */
    List<TableRow> tableRows() {
        CompletableFuture<List<TableRow>> rows = new CompletableFuture<>();
        mailbox.execute(() -> rows.complete(pipeline.states("join").stream()
                .map(KeptTables::rows)
                .flatMap(List::stream)
                .toList()));
        return rows.completeOnTimeout(List.of(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    /** For each sink the nodes that results pass on their way to it. */
    List<List<String>> sinkPaths() {
        return sinks.stream().map(SinkStage::path).toList();
    }

    Plan plan() {
        return pipeline.plan();
    }

    int waitingEvents() {
        return mailbox.size();
    }

    /** Stops taking events in, processes what is in, and closes everything; waits for that, but not for ever. */
    @Override
    public void close() {
        deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        exchange.close();
        inputs.forEach(RuleInput::close);
        // Events that are held have nobody to process them.
        if (exchange.isHolding()) mailbox.close();
        CountDownLatch rest = new CountDownLatch(1);
        mailbox.execute(() -> {
            closed = true;
            rest.countDown();
        });
        await(rest);
        mailbox.close();
        closeParts();
    }

    private long patience() {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
    }

    private void await(CountDownLatch rest) {
        try {
            rest.await(patience(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeParts() {
        closed = true;
        for (SinkStage sink : sinks) drain(sink);
        if (pipeline != null) pipeline.close();
        sinks.forEach(SinkStage::close);
        slots.close();
    }

    private void drain(SinkStage sink) {
        try {
            sink.drain(patience());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
