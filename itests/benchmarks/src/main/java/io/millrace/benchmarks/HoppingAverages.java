// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.util.HashMap;
import java.util.Map;

/**
 * W3: per device one partial result for each hop that a window holds; a window adds them up. An event is put into one of them
 * only.
 */
final class HoppingAverages implements Competitor.Job {
    private final Decoder decoder;
    private final RowWriter rows;
    private final int columns;
    private final long hopMillis;
    private final int hops;
    private final Map<String, Partials> devices = new HashMap<>(4096);

    HoppingAverages(Workload workload, Decoder decoder, RowWriter rows) {
        this.decoder = decoder;
        this.rows = rows;
        this.columns = Event.columns(workload);
        this.hopMillis = Task.hopMillis(workload);
        this.hops = (int) (Task.WINDOW_MILLIS / hopMillis);
    }

    @Override
    public void run(Feed feed) {
        devices.clear();
        Event event = new Event();
        long end = Task.BASE + hopMillis;
        int hop = 0;
        for (byte[] payload = feed.take(); payload != null; payload = feed.take()) {
            decoder.decode(payload, columns, event);
            while (event.time >= end) {
                hop = flush(hop);
                end += hopMillis;
            }
            add(event, hop);
        }
        flush(hop);
    }

    private void add(Event event, int hop) {
        Partials device = devices.get(event.deviceId);
        if (device == null) {
            device = new Partials(hops);
            devices.put(event.deviceId, device);
        }
        device.add(hop, event.temperature);
    }

    /** Writes a row per device seen in the window, forgets the oldest hop and returns the place of the next. */
    private int flush(int hop) {
        int next = (hop + 1) % hops;
        devices.forEach((device, partials) -> {
            partials.write(device, rows);
            partials.clear(next);
        });
        return next;
    }

    private static final class Partials {
        private final double[] sums;
        private final double[] maxima;
        private final long[] counts;

        Partials(int hops) {
            sums = new double[hops];
            maxima = new double[hops];
            counts = new long[hops];
        }

        void add(int hop, double value) {
            sums[hop] += value;
            if (counts[hop]++ == 0 || value > maxima[hop]) maxima[hop] = value;
        }

        void write(String device, RowWriter rows) {
            double sum = 0;
            double maximum = Double.NEGATIVE_INFINITY;
            long count = 0;
            for (int hop = 0; hop < sums.length; hop++) {
                if (counts[hop] == 0) continue;
                sum += sums[hop];
                count += counts[hop];
                if (maxima[hop] > maximum) maximum = maxima[hop];
            }
            if (count > 0) rows.averaged(device, sum / count, maximum, count);
        }

        void clear(int hop) {
            sums[hop] = 0;
            counts[hop] = 0;
        }
    }
}
