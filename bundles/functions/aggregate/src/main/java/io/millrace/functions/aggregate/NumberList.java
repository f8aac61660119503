// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Numbers as they came, integers and floats told apart, without boxing. */
final class NumberList {
    private static final int INITIAL = 8;

    private long[] bits = new long[INITIAL];
    private final BitSet floats = new BitSet();
    private int size;

    /** Takes the first argument in, which must be a number. */
    void add(Arguments arguments) {
        if (arguments.kind(0) == Kind.LONG) addLong(arguments.longAt(0));
        else addDouble(arguments.doubleAt(0));
    }

    private void addLong(long number) {
        if (size == bits.length) bits = Arrays.copyOf(bits, size * 2);
        bits[size++] = number;
    }

    private void addDouble(double number) {
        floats.set(size);
        addLong(Double.doubleToRawLongBits(number));
    }

    void addAll(NumberList later) {
        for (int i = 0; i < later.size; i++) {
            if (later.floats.get(i)) floats.set(size);
            addLong(later.bits[i]);
        }
    }

    int size() {
        return size;
    }

    void clear() {
        floats.clear();
        size = 0;
    }

    /** All numbers as floats, in a new array. */
    double[] toDoubles() {
        double[] numbers = new double[size];
        for (int i = 0; i < size; i++) numbers[i] = floats.get(i) ? Double.longBitsToDouble(bits[i]) : bits[i];
        return numbers;
    }

    /** All numbers as integers, floats cut, in a new array. */
    long[] toLongs() {
        long[] numbers = new long[size];
        for (int i = 0; i < size; i++) numbers[i] = floats.get(i) ? (long) Double.longBitsToDouble(bits[i]) : bits[i];
        return numbers;
    }

    Object save() {
        List<Object> numbers = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            if (floats.get(i)) numbers.add(Double.longBitsToDouble(bits[i]));
            else numbers.add(bits[i]);
        }
        return numbers;
    }

    void restore(Object state) {
        clear();
        for (Object number : (List<?>) state) {
            if (number instanceof Long integer) addLong(integer);
            else addDouble((Double) number);
        }
    }
}
