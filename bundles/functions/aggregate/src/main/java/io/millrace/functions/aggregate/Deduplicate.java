// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import io.millrace.api.value.ValueText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first row of every key, or the last row of the group if no earlier row has its key. Called with the row itself
 * before the arguments that are written.
 */
final class Deduplicate implements Accumulator {
    static final int ROW = 0;
    static final int KEY = 1;
    static final int ALL = 2;

    private final Map<String, Object> firstRows = new LinkedHashMap<>();
    private final Flag all = new Flag();
    private String lastKey;
    private boolean lastKeyIsNew;

    @Override
    public void add(Arguments arguments) {
        all.see(arguments.get(ALL));
        lastKey = ValueText.of(arguments.get(KEY));
        lastKeyIsNew = !firstRows.containsKey(lastKey);
        if (lastKeyIsNew) firstRows.put(lastKey, arguments.get(ROW));
    }

    @Override
    public void merge(Accumulator later) {
        Deduplicate other = (Deduplicate) later;
        if (!other.all.isKnown()) return;
        all.merge(other.all);
        lastKey = other.lastKey;
        lastKeyIsNew = other.lastKeyIsNew && !firstRows.containsKey(lastKey);
        other.firstRows.forEach((key, row) -> {
            if (!firstRows.containsKey(key)) firstRows.put(key, row);
        });
    }

    @Override
    public void result(Value out) {
        if (!all.isKnown()) out.setNull();
        else if (all.isTrue("deduplicate", "all"))
            out.set(Collections.unmodifiableList(new ArrayList<>(firstRows.values())));
        else out.set(lastKeyIsNew ? firstRows.get(lastKey) : null);
    }

    @Override
    public void clear() {
        firstRows.clear();
        all.clear();
        lastKey = null;
        lastKeyIsNew = false;
    }

    @Override
    public Object save() {
        List<String> keys = List.copyOf(firstRows.keySet());
        List<Object> rows = new ArrayList<>(firstRows.values());
        return Arrays.asList(all.isKnown(), all.save(), lastKey, lastKeyIsNew, keys, rows);
    }

    @Override
    public void restore(Object saved) {
        List<?> state = (List<?>) saved;
        all.restore(state.get(1), (Boolean) state.get(0));
        lastKey = (String) state.get(2);
        lastKeyIsNew = (Boolean) state.get(3);
        firstRows.clear();
        List<?> keys = (List<?>) state.get(4);
        List<?> rows = (List<?>) state.get(5);
        for (int i = 0; i < keys.size(); i++) firstRows.put((String) keys.get(i), rows.get(i));
    }
}
