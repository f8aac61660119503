// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.api.function.Function;
import io.millrace.api.source.LookupSource;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.plan.Plan;
import io.millrace.plan.TimePolicy;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.compiler.SqlCompiler;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamStatement;
import io.millrace.sql.internal.StreamSqlCompiler;
import io.millrace.sql.optimizer.Optimizer;
import io.millrace.testkit.engine.ClasspathExtensions;
import io.millrace.testkit.engine.HarnessCatalog;
import io.millrace.testkit.plugin.ManualClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A statement that is tried out: rows in, rows out.
 *
 * <pre>{@code
 * sql("SELECT sensor, count(*) AS n FROM readings GROUP BY sensor, TUMBLINGWINDOW(ss, 10)")
 *         .on("readings", row("sensor", "a"), row("sensor", "b"), row("sensor", "a"))
 *         .at(10_000)
 *         .emits(row("sensor", "a", "n", 2), row("sensor", "b", "n", 1));
 * }</pre>
 *
 * <p>It has the operators, formats and functions of the class path. The clock stands at 0, and in UTC, until it is turned.
 * If no stream is defined, those of the statement have no schema. What is set up comes first, then rows and time in any order; each check sees
 * what was given since the last one.
 *
 * <p><b>Threads:</b> confined to one thread.
 */
public final class SqlTrial {
    private final String select;
    private final Optional<Map<String, Object>> graph;
    private final List<String> definitions = new ArrayList<>();
    private final Map<String, Function> functions = new LinkedHashMap<>();
    private final Map<String, Supplier<Object>> operators = new LinkedHashMap<>();
    private final Map<String, Supplier<Object>> lookups = new LinkedHashMap<>();
    private final List<StreamDefinition> lookupTables = new ArrayList<>();
    private ClassLoader loader = SqlTrial.class.getClassLoader();
    private final TrialResults results = new TrialResults();
    private TimePolicy time = TimePolicy.processingTime();
    private boolean sendNull;
    private boolean unoptimised;
    private Map<String, Object> strategy = Map.of();
    private boolean replaced;
    private long start;
    private ZoneId zone = ZoneOffset.UTC;
    private Optional<ManualClock> clock = Optional.empty();
    private Optional<TrialPipeline> pipeline = Optional.empty();

    private SqlTrial(String select, Optional<Map<String, Object>> graph) {
        this.select = select;
        this.graph = graph;
    }

    /** Tries a SELECT. */
    public static SqlTrial sql(String select) {
        return new SqlTrial(select, Optional.empty());
    }

    /** Tries a graph of nodes, given as neutral values; what comes out at any of its sinks is a result. */
    public static SqlTrial graph(Map<String, Object> graph) {
        return new SqlTrial(graph.toString(), Optional.of(graph));
    }

    /** Defines a stream by a CREATE STREAM statement. Its source is not used, its schema, format and options are. */
    public SqlTrial stream(String statement) {
        definitions.add(statement);
        return this;
    }

    /** Takes operators, formats and functions from another class loader than that of the class path. */
    public SqlTrial from(ClassLoader newLoader) {
        loader = newLoader;
        return this;
    }

    /** Adds a function, or replaces that of the class path. */
    public SqlTrial function(String name, Function function) {
        functions.put(name, function);
        return this;
    }

    /** Adds an operator, or replaces that of the class path; each use gets an instance of its own. */
    public SqlTrial operator(String type, Supplier<Object> instances) {
        operators.put(type, instances);
        return this;
    }

    /** Gives the connector of lookup tables of a type. */
    public SqlTrial lookup(String type, Supplier<? extends LookupSource> instances) {
        lookups.put(type, instances::get);
        return this;
    }

    /** The rule option {@code planOptimizeStrategy}. */
    public SqlTrial planned(Map<String, Object> planOptimizeStrategy) {
        strategy = planOptimizeStrategy;
        return this;
    }

    /** Runs the plan as it was made, without making it cheaper. */
    public SqlTrial unoptimised() {
        unoptimised = true;
        return this;
    }

    /**
     * Throws the pipeline away after every event and every timer, in favour of a new one that is given its saved state. What
     * comes out must not change by that.
     */
    public SqlTrial replacedAfterEveryEvent() {
        replaced = true;
        return this;
    }

    /** Runs in event time: the time of rows is in the TIMESTAMP column of their stream. */
    public SqlTrial inEventTime() {
        return inEventTime(Duration.ZERO);
    }

    /** Runs in event time, waiting so long for rows that come late. */
    public SqlTrial inEventTime(Duration lateTolerance) {
        time = new TimePolicy(true, lateTolerance.toMillis());
        return this;
    }

    /** Reads times without a zone here. */
    public SqlTrial in(ZoneId newZone) {
        zone = newZone;
        return this;
    }

    /** Shows selected columns that are null or missing as null. */
    public SqlTrial sendingNulls() {
        sendNull = true;
        return this;
    }

    /** Turns the clock to an instant, in epoch milliseconds; what is due on the way happens. The first turn sets it. */
    public SqlTrial at(long millis) {
        if (pipeline.isEmpty()) start = millis;
        else clock.orElseThrow().advance(Duration.ofMillis(millis - clock.get().millis()));
        return this;
    }

    /** Turns the clock to an instant such as {@code 2025-07-04T09:00:00Z}. */
    public SqlTrial at(String instant) {
        return at(Instant.parse(instant).toEpochMilli());
    }

    /** Rows of the only stream of the statement. */
    @SafeVarargs
    public final SqlTrial on(Map<String, ?>... rows) {
        return on(opened().onlyStream(), rows);
    }

    /** Whether the statement reads this stream or table row by row. */
    public boolean reads(String stream) {
        return opened().reads(stream);
    }

    /** Rows of a stream, in the order in which they come. */
    @SafeVarargs
    public final SqlTrial on(String stream, Map<String, ?>... rows) {
        Arrays.stream(rows).forEach(row -> opened().process(stream, NeutralValues.of(row)));
        return this;
    }

    /** Payloads of a stream, as its source would give them, read in the format of the stream. */
    public SqlTrial onText(String stream, String... payloads) {
        for (String payload : payloads) opened().process(stream, payload.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** One payload of a stream. */
    public SqlTrial onBytes(String stream, byte[] payload) {
        opened().process(stream, payload);
        return this;
    }

    /** All streams end, as files do. */
    public SqlTrial end() {
        opened().end();
        return this;
    }

    /** Checks that exactly these rows have come out, in this order, and no error. */
    @SafeVarargs
    public final SqlTrial emits(Map<String, ?>... rows) {
        opened();
        List<String> errors = results.takeErrors();
        List<Map<String, Object>> emitted = results.takeRows();
        assertThat(errors).as("errors of %s", select).isEmpty();
        assertThat(shown(emitted))
                .as("rows of %s", select)
                .containsExactly(shown(Arrays.asList(rows)).toArray());
        return this;
    }

    /** Checks that nothing has come out, no error either. */
    public SqlTrial emitsNothing() {
        return emits();
    }

    /** Checks that exactly these errors have come out, in this order, each containing a text; rows are left to check. */
    public SqlTrial fails(String... texts) {
        opened();
        List<String> errors = results.takeErrors();
        assertThat(errors).as("errors of %s", select).hasSize(texts.length);
        for (int i = 0; i < texts.length; i++) {
            assertThat(errors.get(i)).as("error %d of %s", i + 1, select).contains(texts[i]);
        }
        return this;
    }

    /** Checks that the statement cannot be planned, for a reason that contains a text. */
    public void isRefused(String reason) {
        assertThatThrownBy(this::opened)
                .as("refusal of %s", select)
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(reason);
    }

    /** All rows that have come out since the last check, for checks of one's own. */
    public List<Map<String, Object>> rows() {
        opened();
        return results.takeRows();
    }

    /** Everything that has come out since the last check, in its order: rows, batches, watermarks, errors, the end. */
    public List<String> story() {
        opened();
        return results.takeStory();
    }

    /** Plans the statement without giving it a row. */
    public Plan plan() {
        return plan(extensions(ManualClock.at(start, zone)));
    }

    private TrialPipeline opened() {
        if (pipeline.isPresent()) return pipeline.get();
        ManualClock newClock = ManualClock.at(start, zone);
        ClasspathExtensions extensions = extensions(newClock);
        Plan plan = plan(extensions);
        TrialPipeline opened = new TrialPipeline(plan, extensions.registry(), newClock, results, replaced);
        opened.open(lookupTables);
        clock = Optional.of(newClock);
        pipeline = Optional.of(opened);
        return opened;
    }

    private ClasspathExtensions extensions(ManualClock newClock) {
        ClasspathExtensions extensions =
                ClasspathExtensions.find(loader, newClock).withFunctions(functions);
        operators.forEach((type, instances) -> extensions.with(ExtensionKind.OPERATOR, type, instances));
        lookups.forEach((type, instances) -> extensions.with(ExtensionKind.LOOKUP, type, instances));
        return extensions;
    }

    private Plan plan(ClasspathExtensions extensions) {
        SqlCompiler compiler =
                unoptimised ? new StreamSqlCompiler(Optimizer.none()) : extensions.component(SqlCompiler.class);
        HarnessCatalog catalog = new HarnessCatalog(extensions.registry());
        lookupTables.clear();
        definitions.forEach(statement -> define(statement, compiler, catalog));
        PlanOptions options = new PlanOptions(time, sendNull, false, false, strategy);
        if (graph.isPresent()) return compiler.planGraph(graph.get(), options, catalog);
        if (definitions.isEmpty()) {
            compiler.sources(select)
                    .forEach(source ->
                            define("CREATE STREAM `" + source + "` () WITH (DATASOURCE=\"t\")", compiler, catalog));
        }
        return compiler.plan(select, options, catalog);
    }

    private void define(String statement, SqlCompiler compiler, HarnessCatalog catalog) {
        if (!(compiler.parseStreamStatement(statement, catalog) instanceof StreamStatement.Create create)) {
            throw new IllegalArgumentException("expected CREATE STREAM or CREATE TABLE but found " + statement);
        }
        catalog.add(create.definition());
        if (create.definition().isLookup()) lookupTables.add(create.definition());
    }

    private static List<Object> shown(List<? extends Map<String, ?>> rows) {
        List<Object> shown = new ArrayList<>();
        rows.forEach(row -> shown.add(NeutralValues.comparable(row)));
        return shown;
    }
}
