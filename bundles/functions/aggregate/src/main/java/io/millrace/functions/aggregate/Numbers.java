// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import io.millrace.api.value.Conversion;
import java.util.Arrays;
import java.util.List;

/**
 * Keeps the numbers of a group for a function that needs them all. A value that is no number makes the result an error.
 */
abstract class Numbers implements Accumulator {
    private final NumberList numbers = new NumberList();
    private String problem;

    @Override
    public void add(Arguments arguments) {
        if (arguments.isAbsent(0)) return;
        if (arguments.kind(0).isNumber()) numbers.add(arguments);
        else if (problem == null) problem = problem(arguments);
    }

    /** What is wrong with a first argument that is no number. */
    static String problem(Arguments arguments) {
        return Conversion.cannot(arguments.get(0), "float64").getMessage();
    }

    @Override
    public void merge(Accumulator later) {
        Numbers other = (Numbers) later;
        numbers.addAll(other.numbers);
        if (problem == null) problem = other.problem;
    }

    @Override
    public final void result(Value out) {
        if (problem != null) throw new EvaluationException(problem);
        result(numbers, out);
    }

    /** Writes the result for numbers in the order in which they came, nulls left out. */
    abstract void result(NumberList numbers, Value out);

    @Override
    public void clear() {
        numbers.clear();
        problem = null;
    }

    @Override
    public Object save() {
        return Arrays.asList(numbers.save(), problem);
    }

    @Override
    public void restore(Object saved) {
        List<?> state = (List<?>) saved;
        numbers.restore(state.get(0));
        problem = (String) state.get(1);
    }
}
