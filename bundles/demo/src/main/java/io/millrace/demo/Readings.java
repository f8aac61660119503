// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLongArray;

/** Simulated readings, numbered, and when each was sent. Made by one thread, looked up by others. */
final class Readings {
    private static final double COLDEST = 15;
    private static final double SPREAD = 20;
    private static final int DRIEST = 30;
    private static final int HUMIDITY_SPREAD = 60;

    private final Random random = new Random(1);
    private final AtomicLongArray sentAt;
    private final int devices;
    private int made;
    private volatile int hot;

    Readings(int count, int devices) {
        this.sentAt = new AtomicLongArray(count);
        this.devices = devices;
    }

    /** The next reading; it counts as sent now. */
    byte[] next() {
        double temperature = Math.round((COLDEST + random.nextDouble() * SPREAD) * 10) / 10.0;
        if (temperature > Scenario.HOT) hot = hot + 1;
        String device = "sensor-" + (1 + random.nextInt(devices));
        byte[] reading = json(device, temperature, DRIEST + random.nextInt(HUMIDITY_SPREAD), made);
        sentAt.set(made++, System.nanoTime());
        return reading;
    }

    /** A reading outside the numbers, to find out whether both rules listen. */
    static byte[] probe() {
        return json(Results.PROBE, Scenario.HOT + 1, DRIEST, -1);
    }

    int made() {
        return made;
    }

    /** How many of the readings the filter has to let through. */
    int hot() {
        return hot;
    }

    long nanosSince(int number) {
        return System.nanoTime() - sentAt.get(number);
    }

    boolean knows(long number) {
        return number >= 0 && number < sentAt.length();
    }

    private static byte[] json(String device, double temperature, int humidity, int number) {
        String text = String.format(
                Locale.ROOT,
                "{\"deviceId\":\"%s\",\"temperature\":%.1f,\"humidity\":%d,\"seq\":%d,\"ts\":%d}",
                device,
                temperature,
                humidity,
                number,
                System.currentTimeMillis());
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
