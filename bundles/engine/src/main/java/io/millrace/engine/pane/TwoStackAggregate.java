// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * An aggregate whose accumulator can only take in. The newer rows are in one accumulator. For the older ones there is a
 * stack of accumulators, each of which has seen a row and all that came behind it as far as the newer ones; so the top is
 * the result for all older rows, and to forget the oldest is to pop. When the stack is used up, the newer rows become the
 * older ones: each row is moved once, and the cost per row is constant on average.
 */
final class TwoStackAggregate implements SlidingAggregate {
    private final Accumulator newer;
    private final Supplier<Accumulator> accumulators;
    private final Accumulator whole;
    private final List<Accumulator> older = new ArrayList<>();
    private int depth;

    TwoStackAggregate(Supplier<Accumulator> accumulators) {
        this.newer = accumulators.get();
        this.accumulators = accumulators;
        this.whole = accumulators.get();
    }

    @Override
    public void add(Arguments newest) throws Exception {
        newer.add(newest);
    }

    @Override
    public void removeOldest(int size, IntFunction<Arguments> rows) throws Exception {
        if (depth == 0) turnOver(size, rows);
        older.get(--depth).clear();
    }

    private void turnOver(int size, IntFunction<Arguments> rows) throws Exception {
        for (int row = size - 1; row >= 0; row--) {
            if (depth == older.size()) older.add(accumulators.get());
            Accumulator seen = older.get(depth);
            seen.add(rows.apply(row));
            if (depth > 0) seen.merge(older.get(depth - 1));
            depth++;
        }
        newer.clear();
    }

    @Override
    public void result(Value out) throws Exception {
        if (depth == 0) {
            newer.result(out);
            return;
        }
        whole.clear();
        whole.merge(older.get(depth - 1));
        whole.merge(newer);
        whole.result(out);
        whole.clear();
    }

    @Override
    public void clear() {
        newer.clear();
        older.clear();
        depth = 0;
    }
}
