// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one stream, found by what they compare columns with. A row goes to each rule at most once, and to each rule
 * whose condition is true or fails for it.
 *
 * <p><b>Threads:</b> confined to one thread.
 */
public final class RuleIndex {
    private final Map<String, EqualityIndex> equalities = new LinkedHashMap<>();
    private final Map<KindCheck.Need, KindCheck> checks = new LinkedHashMap<>();
    private final Bucket others = new Bucket();
    private EqualityIndex[] equalityList = {};
    private KindCheck[] checkList = {};
    private long rowNumber;

    public void add(IndexEntry entry) {
        Optional<String> column = entry.equality().map(ConstantTest::column);
        if (column.isPresent()) {
            equalities.computeIfAbsent(column.get(), EqualityIndex::new).add(entry);
        } else {
            others.add(entry);
        }
        for (KindCheck.Need need : needs(entry)) {
            checks.computeIfAbsent(need, KindCheck::new).add(entry);
        }
        refresh();
    }

    public void remove(IndexEntry entry) {
        Optional<String> column = entry.equality().map(ConstantTest::column);
        if (column.isPresent()) {
            equalities.computeIfPresent(column.get(), (name, index) -> {
                index.remove(entry);
                return index.isEmpty() ? null : index;
            });
        } else {
            others.remove(entry);
        }
        for (KindCheck.Need need : needs(entry)) {
            checks.computeIfPresent(need, (key, check) -> {
                check.remove(entry);
                return check.isEmpty() ? null : check;
            });
        }
        refresh();
    }

    private static List<KindCheck.Need> needs(IndexEntry entry) {
        return entry.needed().stream()
                .map(test -> new KindCheck.Need(test.column(), test.kind()))
                .distinct()
                .toList();
    }

    private void refresh() {
        if (equalityList.length != equalities.size()) equalityList = list(equalities, new EqualityIndex[0]);
        if (checkList.length != checks.size()) checkList = list(checks, new KindCheck[0]);
    }

    private static <T> T[] list(Map<?, T> map, T[] type) {
        return new ArrayList<>(map.values()).toArray(type);
    }

    /** Gives a row to the rules whose conditions it may meet. */
    public void offer(Row row) {
        long number = rowNumber++;
        for (KindCheck check : checkList) check.offerIfViolated(row, number);
        for (EqualityIndex index : equalityList) index.offer(row, number);
        others.offer(row, number);
    }
}
