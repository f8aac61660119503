// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import io.millrace.api.row.JoinedShapes;
import io.millrace.api.row.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One join of two sides. The outer side is gone through and gives the order of the results: the left one, or the right one for
 * a right join.
 */
final class Join {
    private final Kind kind;
    private final Condition on;
    private final Optional<EqualKeys> keys;
    private final Condition rest;
    private final JoinedShapes shapes = new JoinedShapes();
    private boolean[] innerMatched = {};

    /**
     * @param keys finds candidates by equal keys, of the left side as the outer one, or the right for a right join
     * @param rest what must be true of candidates
     */
    Join(Kind kind, Condition on, Optional<EqualKeys> keys, Condition rest) {
        this.kind = kind;
        this.on = on;
        this.keys = keys;
        this.rest = rest;
    }

    void apply(Side left, Side right, ResultRows results) {
        boolean rightFirst = kind == Kind.RIGHT;
        Side outer = rightFirst ? right : left;
        Side inner = rightFirst ? left : right;
        List<Row> outerRows = outer.rows();
        List<Row> innerRows = inner.rows();
        if (kind == Kind.FULL) forget(innerRows.size());
        boolean keepsOuter = rightFirst || kind.keepsLeft();
        boolean both = !outerRows.isEmpty() && !innerRows.isEmpty();
        boolean hashed = both && keys.isPresent() && keys.get().prepare(outerRows, inner);
        for (int i = 0; i < outerRows.size(); i++) {
            boolean matched = both
                    && (hashed ? byKey(i, outerRows, innerRows, results) : all(outerRows.get(i), innerRows, results));
            if (!matched && keepsOuter) alone(outerRows.get(i), results);
        }
        if (kind == Kind.FULL) addUnmatched(innerRows, results);
    }

    private boolean byKey(int index, List<Row> outerRows, List<Row> innerRows, ResultRows results) {
        boolean matched = false;
        EqualKeys equal = keys.get();
        for (int found = equal.first(index); found >= 0; found = equal.next(index, found)) {
            matched |= pair(outerRows.get(index), innerRows, found, rest, results);
        }
        return matched;
    }

    private boolean all(Row outer, List<Row> innerRows, ResultRows results) {
        boolean matched = false;
        for (int i = 0; i < innerRows.size(); i++) matched |= pair(outer, innerRows, i, on, results);
        return matched;
    }

    private boolean pair(Row outer, List<Row> innerRows, int index, Condition condition, ResultRows results) {
        Row candidate = results.candidate();
        shapes.join(outer, innerRows.get(index), candidate);
        if (!condition.accepts(candidate)) return false;
        results.accept();
        if (kind == Kind.FULL) innerMatched[index] = true;
        return true;
    }

    private static void alone(Row row, ResultRows results) {
        results.candidate().copyFrom(row);
        results.accept();
    }

    private void forget(int count) {
        if (innerMatched.length < count) innerMatched = new boolean[Math.max(count, innerMatched.length * 2)];
        else Arrays.fill(innerMatched, 0, count, false);
    }

    private void addUnmatched(List<Row> innerRows, ResultRows results) {
        for (int i = 0; i < innerRows.size(); i++) {
            if (!innerMatched[i]) alone(innerRows.get(i), results);
        }
    }
}
