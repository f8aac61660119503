// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.function.Arguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values in the order in which they came, up to a number. It grows as values come, so a far look back costs nothing early. */
final class ValueQueue {
    private static final int SMALLEST = 4;

    private final long capacity;
    private Remembered[] values = {};
    private int first;
    private int size;

    ValueQueue(long capacity) {
        this.capacity = capacity;
    }

    int size() {
        return size;
    }

    /** The oldest value of a queue that is not empty. */
    Remembered first() {
        return values[first];
    }

    /** Takes an argument in behind all others; there must be room. */
    void add(Arguments arguments, int index) {
        place().take(arguments, index);
    }

    /** Takes an argument in behind all others, and the oldest value out. */
    void replaceFirst(Arguments arguments, int index) {
        values[first].take(arguments, index);
        first = first + 1 == size ? 0 : first + 1;
    }

    /** A full queue never gets here, so the values still stand in order from 0 on. */
    private Remembered place() {
        if (size == values.length) {
            values = Arrays.copyOf(values, (int) Math.min(capacity, Math.max(SMALLEST, size * 2L)));
        }
        return values[size++] = new Remembered();
    }

    List<Object> save() {
        List<Object> saved = new ArrayList<>(size);
        for (int i = 0; i < size; i++) saved.add(values[(first + i) % size].save());
        return saved;
    }

    /** Takes over the values of an empty queue of the same capacity. */
    void restore(List<?> saved) {
        for (Object value : saved) place().restore(value);
    }
}
