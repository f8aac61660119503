// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Output;
import io.millrace.api.operator.SlidingPane;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps the rows of a sliding window as they are. */
final class SlidingRowPane implements SlidingPane {
    private final PaneCondition condition;
    private final PaneLimit limit;
    private final RowQueue rows = new RowQueue();
    private final Failures failures = new Failures();

    SlidingRowPane(PaneCondition condition, PaneLimit limit) {
        this.condition = condition;
        this.limit = limit;
    }

    @Override
    public void add(Row row) {
        try {
            if (!condition.accepts(row)) return;
        } catch (EvaluationException failure) {
            failures.add(row.timestamp(), failure);
            return;
        }
        limit.checkRoom(rows.size(), "rows");
        rows.addLast().copyFrom(row);
    }

    @Override
    public void removeBefore(long millis) {
        while (!rows.isEmpty() && rows.first().timestamp() < millis) rows.removeFirst();
        failures.removeBefore(millis);
    }

    @Override
    public void emit(Optional<WindowRange> range, Output out) {
        Optional<EvaluationException> failure = failures.first();
        if (failure.isPresent()) {
            out.error(failure.get());
            return;
        }
        if (rows.isEmpty() && condition.isPresent()) return;
        for (Row row : rows) {
            row.setWindow(range.orElse(null));
            row.renew();
        }
        out.batch(new Batch(Collections.unmodifiableList(rows), range, false));
    }

    @Override
    public Object save() {
        return Map.of("rows", rows.stream().map(RowState::save).toList(), "failures", failures.save());
    }

    @Override
    public void restore(Object state, int version) {
        Map<?, ?> saved = (Map<?, ?>) state;
        rows.clear();
        for (Object row : (List<?>) saved.get("rows")) rows.addLast().copyFrom(RowState.restore(row));
        failures.restore(saved.get("failures"));
    }
}
