// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns that any of several readers needs.
 *
 * <p><b>Threads:</b> may be used from any thread.
 */
final class ColumnUnion {
    private final Map<String, Integer> uses = new LinkedHashMap<>();
    private int readersOfAll;

    /** Returns whether other columns are needed now. */
    synchronized boolean add(Optional<List<String>> columns) {
        Optional<List<String>> before = wanted();
        if (columns.isEmpty()) readersOfAll++;
        for (String column : columns.orElse(List.of())) uses.merge(column, 1, Integer::sum);
        return !wanted().equals(before);
    }

    /** Returns whether other columns are needed now. */
    synchronized boolean remove(Optional<List<String>> columns) {
        Optional<List<String>> before = wanted();
        if (columns.isEmpty()) readersOfAll--;
        for (String column : columns.orElse(List.of())) {
            uses.computeIfPresent(column, (name, count) -> count == 1 ? null : count - 1);
        }
        return !wanted().equals(before);
    }

    /** The columns to decode, or empty for all. */
    synchronized Optional<List<String>> wanted() {
        return readersOfAll > 0 ? Optional.empty() : Optional.of(named());
    }

    /** The columns that readers name. */
    synchronized List<String> named() {
        return List.copyOf(uses.keySet());
    }
}
