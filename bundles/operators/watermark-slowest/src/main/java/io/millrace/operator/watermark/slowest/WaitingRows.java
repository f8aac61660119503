// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.watermark.slowest;

import io.millrace.api.row.Row;
import io.millrace.api.row.SavedRow;
import io.millrace.api.row.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one stream that wait for the others, by time and by arrival where times are equal. Rows are used again when
 * they were given away. Streams are mostly in order, so a row is put in from the end.
 */
final class WaitingRows {
    private Row[] ring = new Row[16];
    private long[] arrivals = new long[16];
    private int head;
    private int size;
    private long newest = Long.MIN_VALUE;

    /** The greatest timestamp so far, {@link Long#MIN_VALUE} if there was no row yet. */
    long newest() {
        return newest;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long firstTime() {
        return ring[head].timestamp();
    }

    long firstArrival() {
        return arrivals[head];
    }

    void add(Row row, long arrival) {
        if (size == ring.length) grow();
        newest = Math.max(newest, row.timestamp());
        int last = at(size);
        Row spare = ring[last] == null ? new Row(Shape.empty()) : ring[last];
        spare.copyFrom(row);
        int place = size++;
        while (place > 0 && ring[at(place - 1)].timestamp() > row.timestamp()) {
            ring[at(place)] = ring[at(place - 1)];
            arrivals[at(place)] = arrivals[at(place - 1)];
            place--;
        }
        ring[at(place)] = spare;
        arrivals[at(place)] = arrival;
    }

    /** Takes the first row away; it is good until the next one is added. */
    Row poll() {
        Row first = ring[head];
        head = at(1);
        size--;
        return first;
    }

    private int at(int place) {
        return (head + place) & (ring.length - 1);
    }

    private void grow() {
        Row[] more = new Row[ring.length * 2];
        long[] moreArrivals = new long[ring.length * 2];
        for (int i = 0; i < size; i++) {
            more[i] = ring[at(i)];
            moreArrivals[i] = arrivals[at(i)];
        }
        ring = more;
        arrivals = moreArrivals;
        head = 0;
    }

    Object save() {
        List<Object> rows = new ArrayList<>();
        List<Object> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(SavedRow.of(ring[at(i)]));
            order.add(arrivals[at(i)]);
        }
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("newest", newest);
        state.put("rows", rows);
        state.put("arrivals", order);
        return state;
    }

    void restore(Object state) {
        Map<?, ?> saved = (Map<?, ?>) state;
        head = 0;
        size = 0;
        List<?> rows = (List<?>) saved.get("rows");
        List<?> order = (List<?>) saved.get("arrivals");
        for (int i = 0; i < rows.size(); i++) add(SavedRow.restore(rows.get(i)), (Long) order.get(i));
        newest = (Long) saved.get("newest");
    }
}
