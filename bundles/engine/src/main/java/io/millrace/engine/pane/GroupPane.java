// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Accumulator;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Output;
import io.millrace.api.operator.Pane;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.api.row.WindowRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Folds rows into groups with aggregates as they come, and keeps no rows. */
final class GroupPane implements Pane, ExchangeablePane {
    private final PaneCondition condition;
    private final GroupKeys keys;
    private final AggregateSite[] sites;
    private final GroupShape shape;
    private final PaneLimit limit;
    private final PaneExchange exchange;
    private GroupTable table;
    private final Value scratch = new Value();
    private final List<Row> result = new ArrayList<>();
    private long rowCount;
    private EvaluationException failure;
    /** What it knew while a function is not there. */
    private Object kept;

    GroupPane(
            PaneCondition condition,
            GroupKeys keys,
            List<AggregateSite> sites,
            GroupShape shape,
            PaneLimit limit,
            PaneExchange exchange) {
        this.limit = limit;
        this.exchange = exchange;
        this.condition = condition;
        this.keys = keys;
        this.sites = sites.toArray(AggregateSite[]::new);
        this.shape = shape;
        this.table = new GroupTable(this.sites, limit);
    }

    @Override
    public void add(Row row) {
        rowCount++;
        if (failure != null) return;
        try {
            if (!condition.accepts(row)) return;
            keys.read(row);
            Group group = table.find(keys.parts, keys.hash());
            if (group.filling != table.filling()) {
                group.begin(shape, row, table.filling());
                table.markLive(group);
            }
            group.add(sites, row);
        } catch (PaneFullException full) {
            throw full;
        } catch (EvaluationException first) {
            failure = first;
        }
    }

    @Override
    public void addAll(Pane later) {
        GroupPane other = (GroupPane) later;
        rowCount += other.rowCount;
        if (failure == null) failure = other.failure;
        if (failure != null) return;
        try {
            for (Group group : other.table.live()) merge(group);
        } catch (EvaluationException first) {
            failure = first;
        }
    }

    private void merge(Group later) {
        Group group = table.find(later.key, later.hash);
        if (group.filling != table.filling()) {
            group.begin(shape, later.row, table.filling());
            table.markLive(group);
        }
        group.merge(sites, later);
    }

    @Override
    public long rowCount() {
        return rowCount;
    }

    @Override
    public void clear() {
        rowCount = 0;
        failure = null;
        table.clear();
    }

    @Override
    public void emit(Optional<WindowRange> range, Output out) {
        if (failure == null) collect(range);
        if (failure != null) {
            out.error(failure);
        } else if (!result.isEmpty()) {
            out.batch(new Batch(result, range, true));
        }
        result.clear();
    }

    @Override
    public List<Row> rows(Optional<WindowRange> range) {
        result.clear();
        if (failure == null) collect(range);
        if (failure != null) throw failure;
        return result;
    }

    private void collect(Optional<WindowRange> range) {
        try {
            for (Group group : table.live()) {
                group.complete(sites, scratch);
                result.add(of(range, group.row));
            }
        } catch (EvaluationException first) {
            failure = first;
            return;
        }
        boolean emptyIsAResult = keys.size() == 0 && !condition.isPresent();
        if (result.isEmpty() && emptyIsAResult) result.add(of(range, new Row(shape.withoutFirstRow())));
    }

    private static Row of(Optional<WindowRange> range, Row row) {
        if (range.isEmpty()) return row;
        row.setWindow(range.get());
        row.setTimestamp(range.get().trigger());
        return row;
    }

    @Override
    public Object save() {
        if (kept != null) return kept;
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("rowCount", rowCount);
        state.put("groups", table.live().stream().map(GroupPane::save).toList());
        if (failure != null) state.put("failure", failure.getMessage());
        return state;
    }

    private static Object save(Group group) {
        return Map.of(
                "key", List.of(group.key),
                "row", RowState.save(group.row),
                "aggregates",
                        Arrays.stream(group.accumulators).map(Accumulator::save).toList());
    }

    @Override
    public void restore(Object state, int version) {
        clear();
        if (exchange.isAbsent()) {
            kept = state;
            return;
        }
        Map<?, ?> saved = (Map<?, ?>) state;
        rowCount = (Long) saved.get("rowCount");
        for (Object group : (List<?>) saved.get("groups")) restore((Map<?, ?>) group);
        if (saved.get("failure") instanceof String message) failure = new EvaluationException(message);
    }

    @Override
    public void letGo() {
        try {
            kept = save();
        } finally {
            table = new GroupTable(sites, limit);
        }
    }

    @Override
    public void takeUp() {
        if (kept == null) return;
        try {
            restore(kept, stateVersion());
        } catch (RuntimeException | LinkageError unreadable) {
            table = new GroupTable(sites, limit);
            throw unreadable;
        }
        kept = null;
    }

    @Override
    public boolean forget() {
        boolean known = kept != null && rowCount > 0;
        clear();
        kept = null;
        return known;
    }

    private void restore(Map<?, ?> saved) {
        Object[] key = ((List<?>) saved.get("key")).toArray();
        System.arraycopy(key, 0, keys.parts, 0, key.length);
        Group group = table.find(key, keys.hash());
        group.begin(shape, RowState.restore(saved.get("row")), table.filling());
        table.markLive(group);
        List<?> aggregates = (List<?>) saved.get("aggregates");
        for (int i = 0; i < aggregates.size(); i++) group.accumulators[i].restore(aggregates.get(i));
    }
}
