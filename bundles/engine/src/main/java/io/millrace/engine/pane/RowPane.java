// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Output;
import io.millrace.api.operator.Pane;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.WindowRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps rows as they are. */
final class RowPane implements Pane {
    private final PaneCondition condition;
    private final PaneLimit limit;
    private final List<Row> rows = new ArrayList<>();
    /** Rows that this pane made, to be filled again; not those that other panes have taken in. */
    private List<Row> own = new ArrayList<>();

    private List<Row> spare = new ArrayList<>();
    private long rowCount;
    private EvaluationException failure;

    RowPane(PaneCondition condition, PaneLimit limit) {
        this.condition = condition;
        this.limit = limit;
    }

    @Override
    public void add(Row row) {
        rowCount++;
        if (failure != null) return;
        try {
            if (!condition.accepts(row)) return;
        } catch (EvaluationException first) {
            failure = first;
            return;
        }
        limit.checkRoom(rows.size(), "rows");
        rows.add(kept(row));
    }

    private Row kept(Row row) {
        Row kept = spare.isEmpty() ? new Row(Shape.empty()) : spare.remove(spare.size() - 1);
        kept.copyFrom(row);
        own.add(kept);
        return kept;
    }

    @Override
    public void addAll(Pane later) {
        RowPane other = (RowPane) later;
        rowCount += other.rowCount;
        rows.addAll(other.rows);
        other.own.clear();
        if (failure == null) failure = other.failure;
    }

    @Override
    public long rowCount() {
        return rowCount;
    }

    @Override
    public void clear() {
        rowCount = 0;
        rows.clear();
        recycle();
        failure = null;
    }

    private void recycle() {
        if (spare.isEmpty()) {
            List<Row> empty = spare;
            spare = own;
            own = empty;
        } else {
            spare.addAll(own);
            own.clear();
        }
    }

    @Override
    public void emit(Optional<WindowRange> range, Output out) {
        if (failure != null) {
            out.error(failure);
            return;
        }
        if (rows.isEmpty() && condition.isPresent()) return;
        out.batch(new Batch(rows(range), range, false));
    }

    @Override
    public List<Row> rows(Optional<WindowRange> range) {
        if (failure != null) throw failure;
        for (Row row : rows) {
            row.setWindow(range.orElse(null));
            row.renew();
        }
        return Collections.unmodifiableList(rows);
    }

    @Override
    public Object save() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("rowCount", rowCount);
        state.put("rows", rows.stream().map(RowState::save).toList());
        if (failure != null) state.put("failure", failure.getMessage());
        return state;
    }

    @Override
    public void restore(Object state, int version) {
        clear();
        Map<?, ?> saved = (Map<?, ?>) state;
        rowCount = (Long) saved.get("rowCount");
        for (Object row : (List<?>) saved.get("rows")) rows.add(RowState.restore(row));
        if (saved.get("failure") instanceof String message) failure = new EvaluationException(message);
    }
}
