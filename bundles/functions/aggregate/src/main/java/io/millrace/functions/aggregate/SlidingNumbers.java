// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.SlidingAccumulator;
import io.millrace.api.row.Value;
import java.util.ArrayDeque;
import java.util.Deque;

/** What {@link Numbers} is, for a window that slides: a value that is no number is an error as long as it is in. */
abstract class SlidingNumbers implements SlidingAccumulator {
    private final Deque<String> problems = new ArrayDeque<>();

    @Override
    public void add(Arguments newest) {
        if (newest.isAbsent(0)) return;
        if (newest.kind(0).isNumber()) take(newest);
        else problems.add(Numbers.problem(newest));
    }

    @Override
    public void remove(Arguments oldest) {
        if (oldest.isAbsent(0)) return;
        if (oldest.kind(0).isNumber()) drop(oldest);
        else problems.remove();
    }

    /** Takes in the first argument, which is a number. */
    abstract void take(Arguments newest);

    /** Takes out the first argument, which is a number and the oldest that is in. */
    abstract void drop(Arguments oldest);

    @Override
    public final void result(Value out) {
        if (!problems.isEmpty()) throw new EvaluationException(problems.element());
        resultOfNumbers(out);
    }

    abstract void resultOfNumbers(Value out);

    @Override
    public void clear() {
        problems.clear();
    }
}
