// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.partition;

import io.millrace.api.row.Kind;
import io.millrace.api.row.Value;
import io.millrace.api.value.ValueText;
import java.util.Arrays;

/**
 * Finds partitions by the values of their keys as they come, numbers unboxed: an open-addressed table that allocates nothing
 * for values it has met before. One partition has an entry for each form of its key, such as 1, 1.0 and "1".
 */
final class RawKeys {
    private static final int SMALLEST = 64;
    private static final int ABSENT = -1;

    private final int width;
    private final Object[] object;
    private final long[] bits;
    private Object[] objects;
    private long[] numbers;
    private int[] hashes;
    private int[] partitions;
    private int size;

    /** @param width how many keys there are, at least one */
    RawKeys(int width) {
        this.width = width;
        this.object = new Object[width];
        this.bits = new long[width];
        allocate(SMALLEST);
    }

    /** Takes one of the values that {@link #find} then looks for. */
    void take(int key, Value value) {
        bits[key] = 0;
        if (value.isAbsent()) {
            object[key] = Kind.NULL;
        } else if (value.isLong()) {
            object[key] = Kind.LONG;
            bits[key] = value.asLong();
        } else if (value.isDouble()) {
            object[key] = Kind.DOUBLE;
            bits[key] = Double.doubleToLongBits(value.asDouble());
        } else {
            Object other = value.object();
            object[key] = other instanceof String || other instanceof Boolean ? other : ValueText.of(other);
        }
    }

    /** The partition of the values taken, or -1 if they were not met before. */
    int find() {
        return partitions[place(hash())];
    }

    /** Notes that the values taken mean a partition. */
    void put(int partition) {
        if (++size * 2 > partitions.length) grow();
        int hash = hash();
        int place = place(hash);
        System.arraycopy(object, 0, objects, place * width, width);
        System.arraycopy(bits, 0, numbers, place * width, width);
        hashes[place] = hash;
        partitions[place] = partition;
    }

    /** Where the values taken stand, or the free place for them. */
    private int place(int hash) {
        int mask = partitions.length - 1;
        int place = hash & mask;
        while (partitions[place] != ABSENT && !(hashes[place] == hash && isSame(place))) place = place + 1 & mask;
        return place;
    }

    private boolean isSame(int place) {
        for (int key = 0, at = place * width; key < width; key++, at++) {
            if (numbers[at] != bits[key]) return false;
            if (objects[at] != object[key] && !objects[at].equals(object[key])) return false;
        }
        return true;
    }

    private int hash() {
        int hash = 1;
        for (int key = 0; key < width; key++) {
            hash = 31 * hash + (bits[key] == 0 ? object[key].hashCode() : Long.hashCode(bits[key]));
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 16;
    }

    private void grow() {
        Object[] oldObjects = objects;
        long[] oldNumbers = numbers;
        int[] oldHashes = hashes;
        int[] oldPartitions = partitions;
        allocate(oldPartitions.length * 2);
        int mask = partitions.length - 1;
        for (int from = 0; from < oldPartitions.length; from++) {
            if (oldPartitions[from] == ABSENT) continue;
            int place = oldHashes[from] & mask;
            while (partitions[place] != ABSENT) place = place + 1 & mask;
            System.arraycopy(oldObjects, from * width, objects, place * width, width);
            System.arraycopy(oldNumbers, from * width, numbers, place * width, width);
            hashes[place] = oldHashes[from];
            partitions[place] = oldPartitions[from];
        }
    }

    private void allocate(int capacity) {
        objects = new Object[capacity * width];
        numbers = new long[capacity * width];
        hashes = new int[capacity];
        partitions = new int[capacity];
        Arrays.fill(partitions, ABSENT);
    }
}
