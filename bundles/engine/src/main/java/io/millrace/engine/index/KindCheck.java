// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.List;

/** Entries whose conditions can only be judged by an index while a column has values of one class. */
final class KindCheck {
    /** What must hold of a row. */
    record Need(String column, ValueClass kind) {}

    private final ValueClass kind;
    private final ColumnSlot column;
    private final List<IndexEntry> entries = new ArrayList<>();

    KindCheck(Need need) {
        kind = need.kind();
        column = new ColumnSlot(need.column());
    }

    void add(IndexEntry entry) {
        entries.add(entry);
    }

    void remove(IndexEntry entry) {
        entries.remove(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Gives the row to all entries if it does not hold, since comparing it is then an error of each. */
    void offerIfViolated(Row row, long number) {
        int slot = column.of(row);
        if (slot < 0 || kind.accepts(row.kind(slot))) return;
        for (IndexEntry entry : entries) entry.offer(row, number);
    }
}
