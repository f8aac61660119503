// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Output;
import io.millrace.api.operator.SlidingPane;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.api.row.WindowRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Folds the rows of a sliding window into groups. It keeps of each row what the result needs: the columns that the first row
 * of a group shows, and the arguments of the aggregates.
 */
final class SlidingGroupPane implements SlidingPane, ExchangeablePane {
    private final PaneCondition condition;
    private final GroupKeys keys;
    private final SlidingSites sites;
    private final GroupShape shape;
    private final PaneLimit limit;
    private final SlidingGroups groups;
    private final RowOrder<SlidingGroup> order = new RowOrder<>();
    private final Failures failures = new Failures();
    private final Value scratch = new Value();
    private final List<Row> result = new ArrayList<>();
    private final PaneExchange exchange;
    /** What it knew while a function is not there. */
    private Object kept;

    SlidingGroupPane(
            PaneCondition condition,
            GroupKeys keys,
            SlidingSites sites,
            GroupShape shape,
            PaneLimit limit,
            PaneExchange exchange) {
        this.exchange = exchange;
        this.condition = condition;
        this.keys = keys;
        this.sites = sites;
        this.shape = shape;
        this.limit = limit;
        this.groups = new SlidingGroups(sites);
    }

    @Override
    public void add(Row row) {
        try {
            if (!condition.accepts(row)) return;
            keys.read(row);
            sites.evaluate(row);
        } catch (EvaluationException failure) {
            failures.add(row.timestamp(), failure);
            return;
        }
        limit.checkRoom(order.size(), "rows");
        SlidingGroup group = groups.find(keys.parts);
        shape.copy(row, group.rows.addLast());
        sites.store(group.arguments.addLast());
        order.add(row.timestamp(), group);
        group.added();
    }

    @Override
    public void removeBefore(long millis) {
        while (!order.isEmpty() && order.firstTime() < millis) {
            SlidingGroup group = order.removeFirst();
            group.removeOldest();
            if (group.rows.isEmpty()) groups.remove(group);
        }
        failures.removeBefore(millis);
    }

    @Override
    public void emit(Optional<WindowRange> range, Output out) {
        Optional<EvaluationException> failure = failures.first();
        if (failure.isEmpty()) failure = collect(range);
        if (failure.isPresent()) {
            out.error(failure.get());
        } else if (!result.isEmpty()) {
            out.batch(new Batch(result, range, true));
        }
        result.clear();
    }

    private Optional<EvaluationException> collect(Optional<WindowRange> range) {
        try {
            for (SlidingGroup group : groups.all()) result.add(of(range, group.complete(scratch)));
        } catch (EvaluationException failure) {
            return Optional.of(failure);
        }
        boolean emptyIsAResult = keys.size() == 0 && !condition.isPresent();
        if (result.isEmpty() && emptyIsAResult) result.add(of(range, new Row(shape.withoutFirstRow())));
        return Optional.empty();
    }

    private static Row of(Optional<WindowRange> range, Row row) {
        range.ifPresent(window -> {
            row.setWindow(window);
            row.setTimestamp(window.trigger());
        });
        return row;
    }

    @Override
    public Object save() {
        if (kept != null) return kept;
        List<Object> rows = new ArrayList<>();
        order.forEach((time, group, place) -> rows.add(Map.of(
                "time", time,
                "key", Arrays.asList(group.key),
                "row", RowState.save(group.rows.get(place)),
                "arguments", RowState.save(group.arguments.get(place)))));
        List<Object> keysInOrder = new ArrayList<>();
        groups.all().forEach(group -> keysInOrder.add(Arrays.asList(group.key)));
        return Map.of("groups", keysInOrder, "rows", rows, "failures", failures.save());
    }

    @Override
    public void restore(Object state, int version) {
        if (exchange.isAbsent()) {
            kept = state;
            return;
        }
        Map<?, ?> saved = (Map<?, ?>) state;
        groups.clear();
        order.clear();
        for (Object key : (List<?>) saved.get("groups")) groups.find(((List<?>) key).toArray());
        for (Object row : (List<?>) saved.get("rows")) restoreRow((Map<?, ?>) row);
        failures.restore(saved.get("failures"));
    }

    @Override
    public void letGo() {
        try {
            kept = save();
        } finally {
            empty();
        }
    }

    private void empty() {
        groups.clear();
        order.clear();
    }

    @Override
    public void takeUp() {
        if (kept == null) return;
        try {
            restore(kept, stateVersion());
        } catch (RuntimeException | LinkageError unreadable) {
            empty();
            throw unreadable;
        }
        kept = null;
    }

    @Override
    public boolean forget() {
        boolean known = kept != null;
        kept = null;
        empty();
        return known;
    }

    private void restoreRow(Map<?, ?> saved) {
        SlidingGroup group = groups.find(((List<?>) saved.get("key")).toArray());
        shape.copy(RowState.restore(saved.get("row")), group.rows.addLast());
        sites.restore(RowState.restore(saved.get("arguments")), group.arguments.addLast());
        order.add((Long) saved.get("time"), group);
        group.added();
    }
}
