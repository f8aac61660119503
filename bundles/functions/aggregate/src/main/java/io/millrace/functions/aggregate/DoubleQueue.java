// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

/** Floats, oldest first: a ring. */
final class DoubleQueue {
    private static final int SMALLEST = 16;

    private double[] ring = new double[SMALLEST];
    private int head;
    private int size;

    void add(double number) {
        if (size == ring.length) grow();
        ring[head + size++ & ring.length - 1] = number;
    }

    private void grow() {
        double[] larger = new double[ring.length * 2];
        for (int i = 0; i < size; i++) larger[i] = at(i);
        ring = larger;
        head = 0;
    }

    /** @param index from 0 for the oldest */
    double at(int index) {
        return ring[head + index & ring.length - 1];
    }

    void removeOldest() {
        head = head + 1 & ring.length - 1;
        size--;
    }

    int size() {
        return size;
    }

    void clear() {
        ring = new double[SMALLEST];
        head = 0;
        size = 0;
    }
}
