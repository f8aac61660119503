// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.api.error.PluginMissingException;
import io.millrace.api.operator.Batch;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.Environment;
import io.millrace.engine.service.RuleStatus;
import io.millrace.engine.service.RuleTopology;
import io.millrace.engine.service.TableRow;
import io.millrace.engine.stream.SharedStreams;
import io.millrace.plan.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A rule and the state it is in. It runs, it is stopped, or it waits for an extension and goes on by itself when that comes.
 *
 * <p><b>Threads:</b> changes of state follow each other under the rule's lock; reading never waits for them.
 */
final class Rule implements RuleRun.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Rule.class);

    private final Environment environment;
    private final RuleSurroundings surroundings;
    private final Function<RuleDefinition, Plan> planner;
    private final Consumer<Rule> onEnded;
    private volatile RuleDefinition definition;
    private volatile RuleState state = RuleState.STOPPED;
    private volatile String message = "";
    private volatile long lastStart;
    private volatile long lastStop;
    private volatile RuleRun run;
    private volatile List<NodeMetrics> metrics = List.of();
    private volatile Optional<RuleTopology> topology = Optional.empty();
    private volatile Optional<ExtensionId> missing = Optional.empty();

    /**
     * @param planner plans a definition
     * @param onEnded told when the rule ended by itself because all its sources did
     */
    Rule(
            Environment environment,
            SharedStreams sharedStreams,
            RuleDefinition definition,
            Function<RuleDefinition, Plan> planner,
            Consumer<Rule> onEnded) {
        this.environment = environment;
        this.surroundings = new RuleSurroundings(environment, sharedStreams, new CopyOnWriteArrayList<>());
        this.definition = definition;
        this.planner = planner;
        this.onEnded = onEnded;
    }

    RuleDefinition definition() {
        return definition;
    }

    RuleState state() {
        return waitsFor().isPresent() ? RuleState.WAITING : state;
    }

    /** What a run that began has lacked for so long that the rule counts as waiting. */
    private Optional<String> waitsFor() {
        RuleRun current = run;
        return state == RuleState.RUNNING && current != null
                ? current.exchange().waitsFor()
                : Optional.empty();
    }

    /** Whether it goes on by itself, from where it is, when what it waits for comes. */
    boolean isHeld() {
        return waitsFor().isPresent();
    }

    private String message() {
        RuleRun current = run;
        boolean silent = message.isEmpty() && state == RuleState.RUNNING && current != null;
        return waitsFor().orElse(silent ? current.exchange().warning() : message);
    }

    /** Makes a run of a definition without starting it, to see whether that is possible. */
    RuleRun prepare(RuleDefinition candidate) {
        return new RuleRun(surroundings, candidate, planner.apply(candidate), this);
    }

    /** Replaces the definition and, if it shall run, the run. The new run was prepared before. */
    synchronized void replace(RuleDefinition newDefinition, RuleRun prepared) {
        stopRun("stopped by update");
        definition = newDefinition;
        if (newDefinition.triggered()) begin(prepared);
        else prepared.close();
    }

    /** Begins a prepared run. */
    synchronized void begin(RuleRun prepared) {
        stopRun("");
        state = RuleState.STARTING;
        run = prepared;
        metrics = List.of();
        missing = Optional.empty();
        lastStart = environment.clock().millis();
        message = "";
        try {
            prepared.start();
        } catch (RuntimeException refused) {
            stopRun("");
            stoppedBy(refused);
            throw refused;
        }
        topology = Optional.of(prepared.topology());
        state = RuleState.RUNNING;
        // Providers may have changed while it was made.
        prepared.exchange().follow();
    }

    private void stoppedBy(Exception failure) {
        state = RuleState.STOPPED_BY_ERROR;
        message = String.valueOf(failure.getMessage());
    }

    /** Plans and begins; a missing extension makes the rule wait, any other trouble stops it with an error. */
    synchronized void startOrWait() {
        try {
            begin(prepare(definition));
        } catch (PluginMissingException absent) {
            stopRun("");
            waitFor(absent);
        } catch (RuntimeException refused) {
            stoppedBy(refused);
            LOG.warn("rule {} cannot start: {}", definition.id(), message);
        }
    }

    private void waitFor(PluginMissingException absent) {
        missing = ExtensionId.of(absent.kind(), absent.name());
        message = "PLUGIN_MISSING: " + absent.kind() + " " + absent.name();
        state = RuleState.WAITING;
        LOG.info("rule {} waits: {}", definition.id(), message);
    }

    synchronized void stop(String why) {
        if (state == RuleState.STOPPED || state == RuleState.STOPPED_BY_ERROR) return;
        stopRun(why);
        missing = Optional.empty();
        state = RuleState.STOPPED;
        message = why;
    }

    private void stopRun(String why) {
        RuleRun old = run;
        if (old == null) return;
        state = RuleState.STOPPING;
        message = why;
        metrics = old.metrics();
        run = null;
        old.close();
        lastStop = environment.clock().millis();
        state = RuleState.STOPPED;
    }

    /** The provider of an extension came, went or was replaced. */
    void extensionChanged(ExtensionId id) {
        RuleRun current = run;
        if (current != null) current.exchange().follow();
        // A rule without a run may just be finding out that it must wait; that is looked at once it has.
        else if (definition.triggered() || state == RuleState.WAITING) {
            environment.threads().blocking().execute(() -> adapt(id));
        }
    }

    /** A rule that could not begin does so when what was missing comes. */
    private synchronized void adapt(ExtensionId id) {
        boolean waits = state == RuleState.WAITING && missing.map(id::answers).orElse(true);
        if (run != null) run.exchange().follow();
        else if (waits) startOrWait();
    }

    @Override
    public void ended(RuleRun which, String why) {
        synchronized (this) {
            if (run != which) return;
            stop(why.isEmpty() ? "done" : "done: " + why);
        }
        onEnded.accept(this);
    }

    @Override
    public synchronized void failed(RuleRun which, Exception failure) {
        if (run != which) return;
        LOG.warn("rule {} stops: {}", definition.id(), failure.getMessage(), failure);
        stopRun("");
        stoppedBy(failure);
    }

    void setDefinition(RuleDefinition changed) {
        definition = changed;
    }

    /** The nodes of the last run, empty if there was none. */
    Optional<RuleTopology> topology() {
        return topology;
    }

    /** Names of the streams that a run of this rule uses now. */
    List<String> runningSources() {
        RuleRun current = run;
        return current == null
                ? List.of()
                : Stream.concat(
                                current.plan().sources().stream()
                                        .map(source -> source.stream().name()),
                                current.plan().lookupTables().stream())
                        .toList();
    }

    /** The rows that its run keeps of scan tables; empty if it does not run. */
    Optional<List<TableRow>> tableRows() {
        return Optional.ofNullable(run).map(RuleRun::tableRows);
    }

    /** Whether a run of this rule uses an extension now. */
    boolean uses(ExtensionId extension) {
        RuleRun current = run;
        return current != null && current.uses(extension);
    }

    AutoCloseable watch(Consumer<Batch> watcher) {
        surroundings.watchers().add(watcher);
        return () -> surroundings.watchers().remove(watcher);
    }

    RuleStatus status() {
        RuleRun current = run;
        Map<String, Object> shown = new LinkedHashMap<>();
        List<NodeMetrics> nodes = current == null ? metrics : current.metrics();
        if (current != null && !nodes.isEmpty()) nodes.get(0).bufferLength(current.waitingEvents());
        nodes.forEach(node -> node.writeTo(shown));
        return new RuleStatus(state().label(), message(), lastStart, lastStop, 0, shown);
    }
}
