// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * The events: JSON payloads of about 320 bytes and 15 fields, one event per millisecond of event time, in order,
 * from 1,000 devices. The same number of events gives the same payloads every time.
 */
public final class Data {
    /** How many devices send. */
    public static final int DEVICES = 1_000;

    private static final String[] STATUS = {"ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "warn", "error"};

    private final SplittableRandom random = new SplittableRandom(42);
    private final StringBuilder text = new StringBuilder(512);
    private final byte[][] payloads;
    private final int[] passing;
    private int passed;

    private Data(int events) {
        payloads = new byte[events][];
        passing = new int[events];
        for (int i = 0; i < events; i++) {
            payloads[i] = event(i);
        }
    }

    public static Data generate(int events) {
        return new Data(events);
    }

    public int size() {
        return payloads.length;
    }

    /** The payload of an event; not to be changed. */
    public byte[] payload(int index) {
        return payloads[index];
    }

    /** W1: index of the k-th event that passes the filter, to pair results with their input; -1 beyond the last. */
    public int passing(long k) {
        return k < passed ? passing[(int) k] : -1;
    }

    /** First instant after all events in milliseconds; every window that ends before it has to be emitted. */
    public long endTime() {
        return Task.BASE + payloads.length;
    }

    private byte[] event(int index) {
        int device = random.nextInt(DEVICES);
        int halfDegrees = random.nextInt(100);
        int humidity = random.nextInt(100);
        String status = STATUS[random.nextInt(STATUS.length)];
        if (halfDegrees > 60 && humidity < 70) passing[passed++] = index;
        text.setLength(0);
        text.append("{\"seq\":").append(index);
        text.append(",\"site\":\"plant-").append(device % 17);
        text.append("\",\"deviceId\":\"d").append(device);
        text.append("\",\"fw\":\"1.4.").append(device % 7);
        text.append("\",\"temperature\":").append(halfDegrees / 2).append(halfDegrees % 2 == 0 ? ".0" : ".5");
        text.append(",\"rssi\":-").append(40 + random.nextInt(50));
        text.append(",\"humidity\":").append(humidity);
        text.append(",\"voltage\":3.").append(random.nextInt(100, 999));
        text.append(",\"ts\":").append(Task.BASE + index);
        text.append(",\"line\":\"assembly line ").append(device % 5);
        text.append("\",\"status\":\"").append(status);
        text.append("\",\"lat\":48.").append(random.nextInt(1000, 9999));
        text.append(",\"lon\":11.").append(random.nextInt(1000, 9999));
        text.append(",\"tags\":[\"north\",\"hall-").append(device % 3);
        text.append("\"],\"meta\":{\"batch\":").append(index / 1000).append(",\"op\":\"auto\"}}");
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
