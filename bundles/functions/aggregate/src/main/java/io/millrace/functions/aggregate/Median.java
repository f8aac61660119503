// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Value;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * The middle value of a group, or the mean of the two in the middle. The very first row decides: after an integer,
 * floats are cut and null is an error; after a float, null is left out; a null there is an error.
 */
final class Median extends Numbers {
    /** The kind in the first row, if there was one. */
    private Kind first = Kind.MISSING;

    private boolean nulls;

    @Override
    public void add(Arguments arguments) {
        boolean absent = arguments.isAbsent(0);
        if (first == Kind.MISSING) first = absent ? Kind.NULL : arguments.kind(0);
        nulls |= absent;
        super.add(arguments);
    }

    @Override
    public void merge(Accumulator later) {
        Median other = (Median) later;
        if (first == Kind.MISSING) first = other.first;
        nulls |= other.nulls;
        super.merge(later);
    }

    @Override
    void result(NumberList numbers, Value out) {
        switch (first) {
            case MISSING -> out.setNull();
            case LONG -> ofIntegers(numbers, out);
            case DOUBLE -> ofFloats(numbers, out);
            default -> throw noNumberFirst();
        }
    }

    private void ofIntegers(NumberList list, Value out) {
        if (nulls) throw nullBehindInteger();
        long[] numbers = list.toLongs();
        Arrays.sort(numbers);
        integers(numbers.length, rank -> numbers[rank], out);
    }

    private static void ofFloats(NumberList list, Value out) {
        double[] numbers = list.toDoubles();
        Arrays.sort(numbers);
        floats(Ranked.of(numbers), out);
    }

    static EvaluationException nullBehindInteger() {
        return new EvaluationException("function median expects only numbers after an integer but got null");
    }

    static EvaluationException noNumberFirst() {
        return new EvaluationException("function median expects a number in the first row but got null");
    }

    /** @param sorted gives a number by its rank */
    static void integers(int size, IntToLongFunction sorted, Value out) {
        int middle = size / 2;
        if (size % 2 == 1) out.setLong(sorted.applyAsLong(middle));
        else out.setDouble((sorted.applyAsLong(middle - 1) + sorted.applyAsLong(middle)) / 2.0);
    }

    static void floats(Ranked sorted, Value out) {
        int middle = sorted.size() / 2;
        out.setDouble(sorted.size() % 2 == 1 ? sorted.at(middle) : (sorted.at(middle - 1) + sorted.at(middle)) / 2);
    }

    @Override
    public void clear() {
        super.clear();
        first = Kind.MISSING;
        nulls = false;
    }

    @Override
    public Object save() {
        return Arrays.asList(super.save(), first.name(), nulls);
    }

    @Override
    public void restore(Object saved) {
        List<?> state = (List<?>) saved;
        super.restore(state.get(0));
        first = Kind.valueOf((String) state.get(1));
        nulls = (Boolean) state.get(2);
    }
}
