// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.error.PluginMissingException;
import io.millrace.api.operator.Batch;
import io.millrace.api.store.Store;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionListener;
import io.millrace.engine.node.Environment;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.RuleStatus;
import io.millrace.engine.service.RuleSummary;
import io.millrace.engine.service.RuleTopology;
import io.millrace.engine.service.TableRow;
import io.millrace.engine.stream.Names;
import io.millrace.engine.stream.SharedStreams;
import io.millrace.engine.stream.Streams;
import io.millrace.plan.Plan;
import io.millrace.plan.PlanDescription;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.compiler.SqlCompiler;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All rules of the engine. */
public final class Rules implements RuleService, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rules.class);
    private static final long STOP_SECONDS = 8;

    private final Environment environment;
    private final SharedStreams sharedStreams;
    private final RuleStore store;
    private final SqlCompiler compiler;
    private final Catalog catalog;
    private final Streams streams;
    private final Map<String, Rule> rules = new ConcurrentHashMap<>();
    private final IdLocks locks = new IdLocks();
    private final ExtensionListener extensionListener = this::extensionChanged;

    public Rules(Environment environment, Store store, SqlCompiler compiler, Catalog catalog, Streams streams) {
        this.environment = environment;
        this.sharedStreams = new SharedStreams(environment);
        this.store = new RuleStore(store);
        this.compiler = compiler;
        this.catalog = catalog;
        this.streams = streams;
        environment.extensions().addListener(extensionListener);
        streams.setUsage(this::usersOf, sharedStreams::columnsInUse);
    }

    /** The shared streams that its rules read. */
    public SharedStreams sharedStreams() {
        return sharedStreams;
    }

    /** Brings back the rules of an earlier life; those that ran run again, or wait for what they need. */
    public void restore() {
        for (String id : store.ids()) {
            try {
                RuleDefinition definition =
                        RuleDefinitionReader.read(store.text(id).orElseThrow(), Optional.of(id));
                Rule rule = newRule(definition);
                rules.put(id, rule);
                if (definition.triggered()) rule.startOrWait();
            } catch (RuntimeException unreadable) {
                LOG.error("stored rule {} cannot be read and is left out: {}", id, unreadable.getMessage());
            }
        }
    }

    private Rule newRule(RuleDefinition definition) {
        return new Rule(environment, sharedStreams, definition, this::plan, this::remember);
    }

    private Plan plan(RuleDefinition definition) {
        PlanOptions options = definition.options().planOptions(definition.temporary());
        return definition
                .graph()
                .map(graph -> compiler.planGraph(graph, options, catalog))
                .orElseGet(() -> compiler.plan(definition.sql(), options, catalog));
    }

    /** A rule that ended by itself shall not run again when the engine comes back. */
    private void remember(Rule rule) {
        String id = rule.definition().id();
        locks.run(id, () -> {
            if (rules.get(id) != rule || rule.state() != RuleState.STOPPED) return;
            rule.setDefinition(rule.definition().triggered(false));
            store.setTriggered(id, false);
        });
    }

    private void extensionChanged(ExtensionId id) {
        sharedStreams.extensionChanged();
        rules.values().forEach(rule -> rule.extensionChanged(id));
    }

    private List<String> usersOf(String stream) {
        return rules.values().stream()
                .filter(rule -> rule.runningSources().contains(stream))
                .map(rule -> rule.definition().id())
                .sorted()
                .toList();
    }

    /** Ids of the rules whose runs use an extension now, in order. */
    public List<String> using(ExtensionId extension) {
        return rules.values().stream()
                .filter(rule -> rule.uses(extension))
                .map(rule -> rule.definition().id())
                .sorted()
                .toList();
    }

    @Override
    public String create(String json) {
        RuleDefinition definition =
                Refusals.of(() -> RuleDefinitionReader.read(json, Optional.empty()), "invalid rule json: ");
        return locks.call(definition.id(), () -> create(definition, json));
    }

    private String create(RuleDefinition definition, String json) {
        String id = definition.id();
        if (rules.containsKey(id)) throw new MillraceException(ErrorCode.UNDEFINED, "rule " + id + " already exists");
        Rule rule = newRule(definition);
        RuleRun prepared = Refusals.of(() -> rule.prepare(definition), "");
        try {
            if (!definition.temporary()) store.create(id, json);
        } catch (RuntimeException notStored) {
            prepared.close();
            throw notStored;
        }
        rules.put(id, rule);
        if (definition.triggered()) beginNew(rule, prepared);
        else prepared.close();
        return id;
    }

    /** A new rule that cannot begin is not created at all. */
    private void beginNew(Rule rule, RuleRun prepared) {
        try {
            rule.begin(prepared);
        } catch (MillraceException refused) {
            rules.remove(rule.definition().id());
            store.remove(rule.definition().id());
            throw Refusals.withRuleCode(refused, "");
        }
    }

    @Override
    public void replace(String id, String json) {
        Names.check(id);
        RuleDefinition definition =
                Refusals.of(() -> RuleDefinitionReader.read(json, Optional.of(id)), "Invalid rule json: ");
        locks.run(id, () -> replace(definition, json));
    }

    private void replace(RuleDefinition definition, String json) {
        String id = definition.id();
        Optional<Rule> known = Optional.ofNullable(rules.get(id));
        known.ifPresent(rule -> checkVersion(rule.definition(), definition));
        Rule rule = known.orElseGet(() -> newRule(definition));
        RuleRun prepared = Refusals.of(() -> rule.prepare(definition), "");
        rules.put(id, rule);
        // Stored first: a run that ends at once writes down that it shall not run again.
        if (!definition.temporary()) store.put(id, json);
        rule.replace(definition, prepared);
    }

    private static void checkVersion(RuleDefinition old, RuleDefinition changed) {
        boolean bothUnversioned = old.version().isEmpty() && changed.version().isEmpty();
        if (bothUnversioned || changed.version().compareTo(old.version()) > 0) return;
        throw new MillraceException(
                ErrorCode.UNDEFINED,
                "rule " + old.id() + " already exists with version (" + old.version() + "), new version ("
                        + changed.version() + ") is lower");
    }

    @Override
    public void delete(String id) {
        Names.check(id);
        locks.run(id, () -> deleteNow(id));
    }

    private void deleteNow(String id) {
        Rule rule = rules.remove(id);
        if (rule == null) throw new MillraceException(ErrorCode.UNDEFINED, "rule " + id + " not found");
        rule.stop("");
        store.remove(id);
    }

    @Override
    public void start(String id) {
        locks.run(id, () -> startNow(require(id)));
    }

    private void startNow(Rule rule) {
        if (rule.isHeld()) return;
        String id = rule.definition().id();
        RuleDefinition definition = rule.definition().triggered(true);
        store.setTriggered(id, true);
        rule.setDefinition(definition);
        try {
            rule.begin(rule.prepare(definition));
        } catch (PluginMissingException absent) {
            // What is missing may come; the rule waits for it rather than being refused.
            rule.startOrWait();
        } catch (MillraceException refused) {
            throw Refusals.withRuleCode(refused, "");
        }
    }

    @Override
    public void stop(String id) {
        locks.run(id, () -> stopNow(require(id)));
    }

    private void stopNow(Rule rule) {
        String id = rule.definition().id();
        store.setTriggered(id, false);
        rule.setDefinition(rule.definition().triggered(false));
        rule.stop("canceled manually");
    }

    @Override
    public void restart(String id) {
        locks.run(id, () -> restartNow(require(id)));
    }

    private void restartNow(Rule rule) {
        String id = rule.definition().id();
        store.setTriggered(id, true);
        rule.stop("canceled manually");
        rule.setDefinition(rule.definition().triggered(true));
        rule.startOrWait();
        if (rule.state() == RuleState.STOPPED_BY_ERROR) {
            throw new MillraceException(ErrorCode.UNDEFINED, rule.status().message());
        }
    }

    @Override
    public List<RuleSummary> list() {
        return rules.values().stream()
                .map(rule -> summary(rule.definition(), rule.state()))
                .sorted(Comparator.comparing(RuleSummary::id))
                .toList();
    }

    private static RuleSummary summary(RuleDefinition definition, RuleState state) {
        String name = definition.name().isEmpty() ? definition.id() : definition.name();
        return new RuleSummary(definition.id(), name, definition.version(), state.label(), definition.tags());
    }

    @Override
    public String describe(String id) {
        Names.check(id);
        return store.text(id).orElseThrow(() -> notFound(id));
    }

    @Override
    public RuleStatus status(String id) {
        return require(id).status();
    }

    @Override
    public RuleTopology topology(String id) {
        return require(id)
                .topology()
                .orElseThrow(() -> new MillraceException(
                        ErrorCode.GENERAL,
                        "Fail to get rule " + id + "'s topo, make sure the rule has been started before"));
    }

    @Override
    public String explain(String id) {
        RuleDefinition definition = require(id).definition();
        if (definition.graph().isPresent()) {
            throw new MillraceException(ErrorCode.UNDEFINED, "only support explain sql now");
        }
        return Refusals.of(
                () -> compiler.explain(
                        definition.sql(), definition.options().planOptions(definition.temporary()), catalog),
                "");
    }

    @Override
    public Map<String, Object> plan(String id) {
        RuleDefinition definition = require(id).definition();
        return Refusals.of(() -> PlanDescription.of(plan(definition)), "");
    }

    @Override
    public void changeTags(String id, UnaryOperator<List<String>> change) {
        locks.run(id, () -> {
            Rule rule = require(id);
            List<String> tags = change.apply(rule.definition().tags());
            rule.setDefinition(rule.definition().tagged(tags));
            store.setTags(id, tags);
        });
    }

    @Override
    public List<String> resultColumns(String id) {
        RuleDefinition definition = running(id).definition();
        if (definition.graph().isPresent()) return plan(definition).resultColumns();
        return Refusals.of(
                () -> compiler.columns(
                        definition.sql(), definition.options().planOptions(definition.temporary()), catalog),
                "");
    }

    @Override
    public List<TableRow> tableRows(String id) {
        Rule rule = require(id);
        List<TableRow> rows = rule.tableRows()
                .orElseThrow(() -> new MillraceException(ErrorCode.UNDEFINED, "rule " + id + " is not running"));
        if (rows.isEmpty()) {
            throw new MillraceException(ErrorCode.UNDEFINED, "rule " + id + " keeps no rows of a scan table");
        }
        return rows;
    }

    @Override
    public void resetSource(String id, String stream) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new MillraceException(ErrorCode.UNDEFINED, "Rule " + id + " is not found in registry");
        }
        if (rule.state() != RuleState.RUNNING) {
            throw new MillraceException(ErrorCode.UNDEFINED, "rule " + id + " should be running when modify state");
        }
        boolean known = rule.runningSources().contains(stream);
        throw new MillraceException(
                ErrorCode.UNDEFINED,
                known
                        ? "the source of stream " + stream + " cannot be reset"
                        : "stream " + stream + " not found in topo");
    }

    private Rule running(String id) {
        Rule rule = require(id);
        if (rule.state() == RuleState.RUNNING) return rule;
        throw new MillraceException(ErrorCode.GENERAL, "rule " + id + " is not running");
    }

    @Override
    public List<String> validate(String json) {
        RuleDefinition definition =
                Refusals.of(() -> RuleDefinitionReader.read(json, Optional.empty()), "invalid rule json: ");
        return Refusals.of(() -> sourcesOf(definition), "");
    }

    private List<String> sourcesOf(RuleDefinition definition) {
        if (definition.graph().isPresent()) return RuleGraph.sources(plan(definition));
        List<String> sources = compiler.sources(definition.sql());
        sources.forEach(streams::require);
        return sources;
    }

    @Override
    public AutoCloseable watch(String id, Consumer<Batch> listener) {
        return require(id).watch(listener);
    }

    private Rule require(String id) {
        Rule rule = rules.get(id);
        if (rule == null) throw notFound(id);
        return rule;
    }

    private static MillraceException notFound(String id) {
        return new MillraceException(ErrorCode.NOT_FOUND, "Rule " + id + " is not found.");
    }

    /** Stops all rules at the same time, so that rules whose sinks hang hold nobody up; forgets none that ran. */
    @Override
    public void close() {
        environment.extensions().removeListener(extensionListener);
        CompletableFuture<?>[] stops = rules.values().stream()
                .map(rule -> CompletableFuture.runAsync(
                        () -> rule.stop(""), environment.threads().blocking()))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(stops).get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException incomplete) {
            LOG.warn("not all rules stopped in order: {}", String.valueOf(incomplete.getMessage()));
        }
    }
}
