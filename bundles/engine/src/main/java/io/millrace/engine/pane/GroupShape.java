// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.List;
import java.util.Optional;

/** The layout of group rows: columns kept of the first row, then a hidden column for each aggregate. */
final class GroupShape {
    private final Optional<List<String>> kept;
    private final List<String> results;
    private final Shape fixed;
    private Shape base;
    private Shape shape;
    private int[] slots;

    /** @param kept the columns kept of the first row, or empty if all are */
    GroupShape(Optional<List<String>> kept, List<String> results) {
        this.kept = kept;
        this.results = results;
        this.fixed = Shape.of(kept.orElse(List.of())).with(results);
    }

    /** The layout where there is no first row. */
    Shape withoutFirstRow() {
        return fixed;
    }

    /** Lays out {@code to} as a group row with the kept columns of {@code from}; returns the slot of the first result. */
    int copy(Row from, Row to) {
        if (from.shape() != base) learn(from.shape());
        to.reset(shape);
        int slot = 0;
        for (int source : slots) {
            if (source >= 0) to.set(slot, from, source);
            slot++;
        }
        to.setTimestamp(from.timestamp());
        to.setMetadata(from.metadata());
        return slots.length;
    }

    private void learn(Shape from) {
        base = from;
        if (kept.isPresent()) {
            shape = fixed;
            slots = kept.get().stream().mapToInt(from::slot).toArray();
            return;
        }
        // A group row of another pane has the results behind its columns already.
        List<String> columns = from.columns().stream()
                .filter(column -> !results.contains(column))
                .toList();
        shape = Shape.of(columns).with(results);
        slots = columns.stream().mapToInt(from::slot).toArray();
    }
}
