// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

/** Floats in the order that {@link Double#compare} gives them, of which any can go. */
final class SortedDoubles implements Ranked {
    private final SortedLongs keys = new SortedLongs();

    /** The bits in an order of integers; the same again gives the bits. */
    private static long turned(long bits) {
        return bits ^ bits >> 63 & Long.MAX_VALUE;
    }

    private static long key(double number) {
        return turned(Double.doubleToLongBits(number));
    }

    void add(double number) {
        keys.add(key(number));
    }

    void remove(double number) {
        keys.remove(key(number));
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public double at(int rank) {
        return Double.longBitsToDouble(turned(keys.at(rank)));
    }

    void clear() {
        keys.clear();
    }
}
