// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import java.util.Arrays;

/** Finds rows by key: chains of rows with equal hashes, in the order of the rows. */
final class KeyIndex {
    private static final int NONE = -1;

    private int[] heads = {NONE};
    private int[] next = {};

    /** Takes in all rows whose key is complete. */
    void build(Keys keys, int count) {
        int buckets = Integer.highestOneBit(Math.max(1, count)) * 2;
        if (heads.length < buckets) heads = new int[buckets];
        if (next.length < count) next = new int[Math.max(count, next.length * 2)];
        Arrays.fill(heads, NONE);
        // Put in at the front from the last to the first, so that chains are in order.
        for (int i = count - 1; i >= 0; i--) {
            if (!keys.isComplete(i)) continue;
            int bucket = bucket(keys.hash(i));
            next[i] = heads[bucket];
            heads[bucket] = i;
        }
    }

    /** The first row that may have a key of that hash, or a negative number. */
    int first(int hash) {
        return heads[bucket(hash)];
    }

    int next(int index) {
        return next[index];
    }

    private int bucket(int hash) {
        return (hash ^ hash >>> 16) & (heads.length - 1);
    }
}
