// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/** In which order rows came, and where each is kept: times and holders in a ring. */
final class RowOrder<H> {
    /** Is shown one row after the other. */
    interface Visitor<H> {
        /** @param place of the row among those of its holder */
        void visit(long time, H holder, int place);
    }

    private static final int SMALLEST = 16;

    private long[] times = new long[SMALLEST];
    private Object[] holders = new Object[SMALLEST];
    private int head;
    private int size;

    void add(long time, H holder) {
        if (size == times.length) grow();
        int place = head + size++ & times.length - 1;
        times[place] = time;
        holders[place] = holder;
    }

    private void grow() {
        int length = times.length;
        long[] moreTimes = new long[length * 2];
        Object[] moreHolders = new Object[length * 2];
        System.arraycopy(times, head, moreTimes, 0, length - head);
        System.arraycopy(times, 0, moreTimes, length - head, head);
        System.arraycopy(holders, head, moreHolders, 0, length - head);
        System.arraycopy(holders, 0, moreHolders, length - head, head);
        times = moreTimes;
        holders = moreHolders;
        head = 0;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long firstTime() {
        return times[head];
    }

    @SuppressWarnings("unchecked")
    H removeFirst() {
        H holder = (H) holders[head];
        holders[head] = null;
        head = head + 1 & times.length - 1;
        size--;
        return holder;
    }

    @SuppressWarnings("unchecked")
    void forEach(Visitor<H> visitor) {
        Map<H, Integer> places = new IdentityHashMap<>();
        for (int i = 0; i < size; i++) {
            int place = head + i & times.length - 1;
            H holder = (H) holders[place];
            visitor.visit(times[place], holder, places.merge(holder, 1, Integer::sum) - 1);
        }
    }

    void clear() {
        Arrays.fill(holders, null);
        head = 0;
        size = 0;
    }
}
