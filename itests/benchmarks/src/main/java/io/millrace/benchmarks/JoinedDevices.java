// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** W4 by hand: values by device, and a row for each pair as soon as its second half is there. */
final class JoinedDevices implements Competitor.Job {
    private static final int FIRST = Event.DEVICE | Event.TEMPERATURE | Event.TIME;
    private static final int SECOND = Event.DEVICE | Event.HUMIDITY | Event.TIME;

    /** What the two streams said about a device in the window. */
    private static final class Pairs {
        private double[] temperatures = new double[16];
        private int[] humidities = new int[16];
        private int first;
        private int second;
    }

    private final Map<String, Pairs> devices = new HashMap<>(4096);
    private final Event event = new Event();
    private final Decoder decoder;
    private final RowWriter rows;

    JoinedDevices(Decoder decoder, RowWriter rows) {
        this.decoder = decoder;
        this.rows = rows;
    }

    @Override
    public void run(Feed feed) {
        long end = Task.BASE + Task.TUMBLE_MILLIS;
        for (byte[] payload = feed.take(); payload != null; payload = feed.take()) {
            boolean second = feed.isOfSecond();
            decoder.decode(payload, second ? SECOND : FIRST, event);
            while (event.time >= end) {
                clear();
                end += Task.TUMBLE_MILLIS;
            }
            Pairs pairs = devices.computeIfAbsent(event.deviceId, device -> new Pairs());
            if (second) addSecond(pairs);
            else addFirst(pairs);
        }
        clear();
    }

    private void clear() {
        for (Pairs pairs : devices.values()) {
            pairs.first = 0;
            pairs.second = 0;
        }
    }

    private void addFirst(Pairs pairs) {
        if (pairs.first == pairs.temperatures.length) {
            pairs.temperatures = Arrays.copyOf(pairs.temperatures, pairs.first * 2);
        }
        pairs.temperatures[pairs.first++] = event.temperature;
        for (int i = 0; i < pairs.second; i++) rows.joined(event.deviceId, event.temperature, pairs.humidities[i]);
    }

    private void addSecond(Pairs pairs) {
        if (pairs.second == pairs.humidities.length) {
            pairs.humidities = Arrays.copyOf(pairs.humidities, pairs.second * 2);
        }
        pairs.humidities[pairs.second++] = event.humidity;
        for (int i = 0; i < pairs.first; i++) rows.joined(event.deviceId, pairs.temperatures[i], event.humidity);
    }
}
