// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.lookup;

import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.api.row.SavedRow;
import io.millrace.api.row.WindowRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something whose turn has not come yet: rows that wait for answers, or a watermark behind them.
 *
 * <p><b>Threads:</b> the answers are written by the thread that asks, before {@link #done} is set, and read after.
 */
final class Pending {
    final List<Row> rows;
    final Optional<WindowRange> window;
    final List<Optional<Question>> questions;
    final List<List<Map<String, Object>>> answers = new ArrayList<>();
    final long watermark;
    Exception failure;
    private volatile boolean done;

    private Pending(List<Row> rows, Optional<WindowRange> window, List<Optional<Question>> questions, long watermark) {
        this.rows = rows;
        this.window = window;
        this.questions = questions;
        this.watermark = watermark;
    }

    /** Rows with their questions; a row without one finds nothing. */
    static Pending of(Batch batch, List<Optional<Question>> questions) {
        return new Pending(batch.rows().stream().map(Row::copy).toList(), batch.window(), questions, Long.MIN_VALUE);
    }

    static Pending watermark(long millis) {
        Pending mark = new Pending(List.of(), Optional.empty(), List.of(), millis);
        mark.done = true;
        return mark;
    }

    boolean isWatermark() {
        return rows.isEmpty();
    }

    boolean isDone() {
        return done;
    }

    void done() {
        done = true;
    }

    Batch batch() {
        return new Batch(rows, window, false);
    }

    Object save() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("watermark", watermark);
        state.put("rows", rows.stream().map(SavedRow::of).toList());
        window.ifPresent(range -> state.put("window", List.of(range.start(), range.end(), range.trigger())));
        return state;
    }

    /** The rows that were waiting, which have to ask again; none for a watermark. */
    static Batch savedBatch(Map<?, ?> state) {
        List<Row> rows =
                ((List<?>) state.get("rows")).stream().map(SavedRow::restore).toList();
        Optional<WindowRange> window = Optional.ofNullable((List<?>) state.get("window"))
                .map(range -> new WindowRange((Long) range.get(0), (Long) range.get(1), (Long) range.get(2)));
        rows.forEach(row -> row.setWindow(window.orElse(null)));
        return new Batch(rows, window, false);
    }
}
