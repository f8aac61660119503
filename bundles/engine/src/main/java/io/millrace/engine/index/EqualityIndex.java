// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Entries by the constants that one column must be equal to. */
final class EqualityIndex {
    private final ColumnSlot column;
    private final Map<Object, Bucket> buckets = new HashMap<>();
    private final NumberKey number = new NumberKey(0);

    EqualityIndex(String column) {
        this.column = new ColumnSlot(column);
    }

    void add(IndexEntry entry) {
        for (Object key : keys(entry)) {
            buckets.computeIfAbsent(lasting(key), any -> new Bucket()).add(entry);
        }
    }

    void remove(IndexEntry entry) {
        for (Object key : keys(entry)) {
            Object lasting = lasting(key);
            Bucket bucket = buckets.get(lasting);
            if (bucket == null) continue;
            bucket.remove(entry);
            if (bucket.isEmpty()) buckets.remove(lasting);
        }
    }

    boolean isEmpty() {
        return buckets.isEmpty();
    }

    private static Set<Object> keys(IndexEntry entry) {
        return entry.equality().orElseThrow().keys();
    }

    private static Object lasting(Object key) {
        return key instanceof Double value ? new NumberKey(value) : key;
    }

    void offer(Row row, long rowNumber) {
        int slot = column.of(row);
        if (slot < 0) return;
        boolean isNumber = row.isDouble(slot) || row.isLong(slot);
        Object value = isNumber ? number.set(row.doubleAt(slot)) : row.get(slot);
        if (value == null || value instanceof Kind) return;
        Bucket bucket = buckets.get(value);
        if (bucket != null) bucket.offer(row, rowNumber);
    }
}
