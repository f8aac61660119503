// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import io.millrace.api.value.Conversion;

/** A percentile of a window that slides. */
final class SlidingPercentile extends SlidingNumbers {
    private final PercentileRule rule;
    private final SortedDoubles numbers = new SortedDoubles();
    /** The fractions of all rows that have one. */
    private final Runs fractions = new Runs();

    SlidingPercentile(PercentileRule rule) {
        this.rule = rule;
    }

    @Override
    public void add(Arguments newest) {
        if (!newest.isAbsent(1)) fractions.add(newest.get(1));
        super.add(newest);
    }

    @Override
    public void remove(Arguments oldest) {
        if (!oldest.isAbsent(1)) fractions.removeOldest();
        super.remove(oldest);
    }

    @Override
    void take(Arguments newest) {
        numbers.add(newest.doubleAt(0));
    }

    @Override
    void drop(Arguments oldest) {
        numbers.remove(oldest.doubleAt(0));
    }

    @Override
    void resultOfNumbers(Value out) {
        Object fraction = fractions.isEmpty() ? null : fractions.oldest();
        if (numbers.size() == 0) out.setNull();
        else out.setDouble(rule.of(numbers, Conversion.numericDouble(fraction)));
    }

    @Override
    public void clear() {
        super.clear();
        numbers.clear();
        fractions.clear();
    }
}
