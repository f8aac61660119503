// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.nio.charset.StandardCharsets;

/** Writes result rows as JSON into a reused buffer and on to the sink. One thread at a time. */
public final class RowWriter {
    private static final byte[] DEVICE = ascii("{\"deviceId\":\"");
    private static final byte[] FAHRENHEIT = ascii("\",\"f\":");
    private static final byte[] AVERAGE = ascii("\",\"avg\":");
    private static final byte[] MAXIMUM = ascii(",\"max\":");
    private static final byte[] RULE = ascii("{\"rule\":");
    private static final byte[] DEVICE_BEHIND = ascii(",\"deviceId\":\"");
    private static final byte[] TEMPERATURE = ascii("\",\"temperature\":");
    private static final byte[] STATUS = ascii("\",\"status\":\"");
    private static final byte[] PREVIOUS = ascii(",\"prev\":");
    private static final byte[] COUNT = ascii(",\"cnt\":");
    private static final byte[] TEMPERATURE_OF = ascii("\",\"temperature\":");
    private static final byte[] HUMIDITY_OF = ascii(",\"humidity\":");
    private static final int DECIMALS = 10_000;
    private static final double LARGEST = 1e9;

    private final byte[] buffer = new byte[512];
    private final Sink sink;
    private int length;

    public RowWriter(Sink sink) {
        this.sink = sink;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A row of W1. */
    public void filtered(String device, double fahrenheit) {
        begin(device);
        raw(FAHRENHEIT);
        number(fahrenheit);
        end();
    }

    /** A row of W2. */
    public void averaged(String device, double average, double maximum, long count) {
        begin(device);
        raw(AVERAGE);
        number(average);
        raw(MAXIMUM);
        number(maximum);
        raw(COUNT);
        integer(count);
        end();
    }

    /** A row of W4. */
    public void joined(String device, double temperature, long humidity) {
        begin(device);
        raw(TEMPERATURE_OF);
        number(temperature);
        raw(HUMIDITY_OF);
        integer(humidity);
        end();
    }

    /** A row of W5. */
    public void matched(int rule, String device, double temperature) {
        length = 0;
        raw(RULE);
        integer(rule);
        raw(DEVICE_BEHIND);
        text(device);
        raw(TEMPERATURE);
        number(temperature);
        end();
    }

    /** A row of W6. */
    public void changed(String device, String status, double temperature, double previous) {
        begin(device);
        raw(STATUS);
        text(status);
        raw(TEMPERATURE);
        number(temperature);
        raw(PREVIOUS);
        number(previous);
        end();
    }

    private void begin(String device) {
        length = 0;
        raw(DEVICE);
        text(device);
    }

    private void end() {
        buffer[length++] = '}';
        sink.accept(buffer, 0, length);
    }

    private void raw(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    /** Device ids here are plain ASCII without quotes. */
    @SuppressWarnings("deprecation")
    private void text(String text) {
        text.getBytes(0, text.length(), buffer, length);
        length += text.length();
    }

    private void number(double value) {
        long scaled = Math.round(value * DECIMALS);
        if (Math.abs(value) >= LARGEST || scaled / (double) DECIMALS != value) {
            text(Double.toString(value));
            return;
        }
        if (scaled < 0) {
            buffer[length++] = '-';
            scaled = -scaled;
        }
        integer(scaled / DECIMALS);
        buffer[length++] = '.';
        int fraction = (int) (scaled % DECIMALS);
        int unit = DECIMALS / 10;
        do {
            buffer[length++] = (byte) ('0' + fraction / unit);
            fraction %= unit;
            unit /= 10;
        } while (fraction != 0);
    }

    private void integer(long value) {
        int from = length;
        long left = value;
        do {
            buffer[length++] = (byte) ('0' + left % 10);
            left /= 10;
        } while (left != 0);
        for (int a = from, z = length - 1; a < z; a++, z--) {
            byte swapped = buffer[a];
            buffer[a] = buffer[z];
            buffer[z] = swapped;
        }
    }
}
