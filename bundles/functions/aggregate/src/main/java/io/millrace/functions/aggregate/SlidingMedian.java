// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Value;

/**
 * The median of a window that slides. Numbers are sorted as what the first row may make of them: as integers only while
 * there are integers, as floats only while there are floats.
 */
final class SlidingMedian extends SlidingNumbers {
    private final Runs kinds = new Runs();
    private final SortedLongs asIntegers = new SortedLongs();
    private final SortedDoubles asFloats = new SortedDoubles();
    private int integers;
    private int floats;
    private long nulls;

    private static Kind kind(Arguments row) {
        return row.isAbsent(0) ? Kind.NULL : row.kind(0);
    }

    @Override
    public void add(Arguments newest) {
        Kind kind = kind(newest);
        kinds.add(kind);
        if (kind == Kind.NULL) nulls++;
        super.add(newest);
    }

    @Override
    public void remove(Arguments oldest) {
        kinds.removeOldest();
        if (oldest.isAbsent(0)) nulls--;
        super.remove(oldest);
    }

    @Override
    void take(Arguments newest) {
        if (newest.kind(0) == Kind.LONG) beginIntegers();
        else beginFloats();
        if (integers > 0) asIntegers.add(integer(newest));
        if (floats > 0) asFloats.add(newest.doubleAt(0));
    }

    private void beginIntegers() {
        if (integers++ > 0) return;
        for (int rank = 0; rank < asFloats.size(); rank++) asIntegers.add((long) asFloats.at(rank));
    }

    private void beginFloats() {
        if (floats++ > 0) return;
        for (int rank = 0; rank < asIntegers.size(); rank++) asFloats.add(asIntegers.at(rank));
    }

    private static long integer(Arguments row) {
        return row.kind(0) == Kind.LONG ? row.longAt(0) : (long) row.doubleAt(0);
    }

    @Override
    void drop(Arguments oldest) {
        if (integers > 0) asIntegers.remove(integer(oldest));
        if (floats > 0) asFloats.remove(oldest.doubleAt(0));
        if (oldest.kind(0) == Kind.LONG && --integers == 0) asIntegers.clear();
        if (oldest.kind(0) == Kind.DOUBLE && --floats == 0) asFloats.clear();
    }

    @Override
    void resultOfNumbers(Value out) {
        if (kinds.isEmpty()) {
            out.setNull();
        } else if (kinds.oldest() == Kind.DOUBLE) {
            Median.floats(asFloats, out);
        } else if (kinds.oldest() == Kind.NULL) {
            throw Median.noNumberFirst();
        } else if (nulls > 0) {
            throw Median.nullBehindInteger();
        } else {
            Median.integers(asIntegers.size(), asIntegers::at, out);
        }
    }

    @Override
    public void clear() {
        super.clear();
        kinds.clear();
        asIntegers.clear();
        asFloats.clear();
        integers = 0;
        floats = 0;
        nulls = 0;
    }
}
