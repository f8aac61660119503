// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.SlidingAccumulator;
import io.millrace.api.row.Value;
import io.millrace.api.value.ValueText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What {@link Deduplicate} is, for a window that slides: when the first row of a key goes, the next one takes its place. */
final class SlidingDistinct implements SlidingAccumulator {
    private record Numbered(long number, Object row) {}

    private final Map<String, Deque<Numbered>> rowsOfKeys = new HashMap<>();
    /** The first row of every key by its number. */
    private final Map<Long, Object> firstRows = new TreeMap<>();

    private final Runs all = new Runs();
    private long seen;
    private String lastKey;

    @Override
    public void add(Arguments newest) {
        all.add(newest.get(Deduplicate.ALL));
        lastKey = ValueText.of(newest.get(Deduplicate.KEY));
        Numbered row = new Numbered(seen++, newest.get(Deduplicate.ROW));
        Deque<Numbered> rows = rowsOfKeys.computeIfAbsent(lastKey, key -> new ArrayDeque<>(2));
        if (rows.isEmpty()) firstRows.put(row.number(), row.row());
        rows.add(row);
    }

    @Override
    public void remove(Arguments oldest) {
        all.removeOldest();
        String key = ValueText.of(oldest.get(Deduplicate.KEY));
        Deque<Numbered> rows = rowsOfKeys.get(key);
        firstRows.remove(rows.remove().number());
        if (rows.isEmpty()) rowsOfKeys.remove(key);
        else firstRows.put(rows.element().number(), rows.element().row());
    }

    @Override
    public void result(Value out) {
        if (all.isEmpty()) out.setNull();
        else if (Flag.isTrue(all.oldest(), "deduplicate", "all"))
            out.set(Collections.unmodifiableList(new ArrayList<>(firstRows.values())));
        else out.set(lastRowIfItsKeyIsNew());
    }

    private Object lastRowIfItsKeyIsNew() {
        Deque<Numbered> rows = rowsOfKeys.get(lastKey);
        return rows.size() == 1 ? rows.element().row() : null;
    }

    @Override
    public void clear() {
        rowsOfKeys.clear();
        firstRows.clear();
        all.clear();
        lastKey = null;
    }
}
