// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.operator;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.function.Function;
import io.millrace.api.operator.LookupTable;
import io.millrace.api.operator.Operator;
import io.millrace.api.option.Options;
import io.millrace.plan.AggregateCall;
import io.millrace.plan.Grouping;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.PaneContents;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.testkit.plugin.ManualClock;
import io.millrace.testkit.plugin.SavedState;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What an operator is given before the first row: options, expressions and what its panes collect. Begun by
 * {@link OperatorHarness#of}, ended by {@link #open}.
 */
public final class OperatorSetup {
    private final Supplier<? extends Operator> instances;
    private final Map<String, Object> options = new LinkedHashMap<>();
    private final Map<String, PlanExpression> expressions = new LinkedHashMap<>();
    private final Map<String, List<NamedPlanExpression>> lists = new LinkedHashMap<>();
    private final Map<String, Function> functions = new LinkedHashMap<>();
    private final List<AggregateCall> aggregates = new ArrayList<>();
    private Optional<PlanExpression> where = Optional.empty();
    private Optional<List<PlanExpression>> keys = Optional.empty();
    private Optional<List<String>> firstRowColumns = Optional.empty();
    private long start;
    private ZoneId zone = ZoneOffset.UTC;
    private boolean eventTime;
    private boolean joinedRows;
    private final Map<String, LookupTable> tables = new LinkedHashMap<>();
    private Beginning begin = operator -> {};

    /** What happens to the first instance before the first row. */
    @FunctionalInterface
    interface Beginning {
        void apply(Operator operator) throws Exception;
    }

    OperatorSetup(Supplier<? extends Operator> instances) {
        this.instances = instances;
    }

    public OperatorSetup option(String name, Object value) {
        options.put(name, value);
        return this;
    }

    /** Gives a single expression, such as a condition; see {@link PlanExpressions}. */
    public OperatorSetup expression(String name, PlanExpression expression) {
        expressions.put(name, expression);
        return this;
    }

    /** Gives a list of expressions, such as the fields of a result. */
    public OperatorSetup expressions(String name, NamedPlanExpression... list) {
        lists.put(name, List.of(list));
        return this;
    }

    /** Functions that expressions and aggregates may call. */
    public OperatorSetup functions(Map<String, ? extends Function> byName) {
        functions.putAll(byName);
        return this;
    }

    /** Panes collect only rows for which this is true, and a window of which none is left emits nothing. */
    public OperatorSetup where(PlanExpression condition) {
        where = Optional.of(condition);
        return this;
    }

    /** Panes fold rows into groups; without keys all rows are one group. */
    public OperatorSetup groupedBy(PlanExpression... expressionsOfKey) {
        keys = Optional.of(List.of(expressionsOfKey));
        return this;
    }

    /** Of the first row of each group only these columns are kept, otherwise all. */
    public OperatorSetup keeping(String... columns) {
        firstRowColumns = Optional.of(List.of(columns));
        return this;
    }

    /** An aggregate of each group; its result stands in a column of that name. Makes panes fold rows. */
    public OperatorSetup aggregate(String column, String function, PlanExpression... arguments) {
        if (keys.isEmpty()) groupedBy();
        aggregates.add(new AggregateCall(column, function, List.of(arguments)));
        return this;
    }

    /** Rows hold columns of several sources, named {@code source.column}. */
    public OperatorSetup ofJoinedRows() {
        joinedRows = true;
        return this;
    }

    /** A lookup table that the operator may ask. */
    public OperatorSetup lookupTable(String name, LookupTable table) {
        tables.put(name, table);
        return this;
    }

    /** The clock stands at this instant when the rule begins to run; 0 if not said. */
    public OperatorSetup startingAt(long millis) {
        start = millis;
        return this;
    }

    /** The zone of the clock; UTC if not said. */
    public OperatorSetup inZone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    public OperatorSetup inEventTime() {
        eventTime = true;
        return this;
    }

    /** The operator begins with a state that a version of it saved, perhaps an older one. */
    public OperatorSetup from(Object state, int version) {
        begin = operator -> ((Checkpointed) operator).restore(SavedState.copy(state), version);
        return this;
    }

    /**
     * Opens the operator.
     *
     * @throws io.millrace.api.error.MillraceException if it refuses its options
     */
    public OperatorHarness open() {
        return new OperatorHarness(this);
    }

    ManualClock newClock() {
        return ManualClock.at(start, zone);
    }

    /** A new instance, opened in this context. */
    Operator newInstance(HarnessContext context) throws Exception {
        Operator operator = instances.get();
        Options given = Options.of(options);
        operator.options().validate(given);
        operator.provision(context, given);
        operator.open(context);
        return operator;
    }

    Beginning beginning() {
        return begin;
    }

    Map<String, PlanExpression> expressions() {
        return expressions;
    }

    Map<String, List<NamedPlanExpression>> lists() {
        return lists;
    }

    Map<String, Function> functions() {
        return functions;
    }

    PaneContents contents() {
        return new PaneContents(where, keys.map(list -> new Grouping(list, firstRowColumns, aggregates)));
    }

    boolean isOfJoinedRows() {
        return joinedRows;
    }

    LookupTable lookupTable(String name) {
        if (tables.containsKey(name)) return tables.get(name);
        throw new IllegalArgumentException("there is no lookup table " + name + ", expected one of " + tables.keySet());
    }

    boolean isEventTime() {
        return eventTime;
    }

    long startMillis() {
        return start;
    }
}
