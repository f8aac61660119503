// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.rms;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.List;

/**
 * Two numbers are enough, however many rows there are. It forgets no single row: taking a square out of a sum of far
 * larger ones would leave its rounding behind.
 */
final class RmsAccumulator implements Accumulator {
    private double squares;
    private long count;

    @Override
    public void add(Arguments arguments) {
        if (arguments.isAbsent(0)) return;
        if (!arguments.kind(0).isNumber()) {
            throw new EvaluationException(
                    "rms: expected a number but got " + arguments.kind(0).label());
        }
        squares += arguments.doubleAt(0) * arguments.doubleAt(0);
        count++;
    }

    @Override
    public void merge(Accumulator later) {
        RmsAccumulator other = (RmsAccumulator) later;
        squares += other.squares;
        count += other.count;
    }

    @Override
    public void result(Value out) {
        if (count == 0) out.setNull();
        else out.setDouble(Math.sqrt(squares / count));
    }

    @Override
    public void clear() {
        squares = 0;
        count = 0;
    }

    @Override
    public Object save() {
        return List.of(squares, count);
    }

    @Override
    public void restore(Object state) {
        List<?> saved = (List<?>) state;
        squares = (Double) saved.get(0);
        count = (Long) saved.get(1);
    }
}
