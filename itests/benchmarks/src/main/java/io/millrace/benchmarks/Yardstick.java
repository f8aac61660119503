// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

/**
 * A fixed piece of work that no competitor influences: how fast this machine is just now. Shared machines change
 * between two competitors, and dividing by this takes the most of it out.
 */
final class Yardstick {
    private static final int PAYLOADS = 50_000;
    private static final int ROUNDS = 2;

    private final Data data;
    private long hash;

    Yardstick(Data data) {
        this.data = data;
    }

    /** Gigabytes hashed per second. */
    double measure() {
        int payloads = Math.min(data.size(), PAYLOADS);
        long bytes = 0;
        long start = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < payloads; i++) {
                bytes += hash(data.payload(i));
            }
        }
        return bytes / (double) (System.nanoTime() - start);
    }

    private int hash(byte[] payload) {
        long h = hash;
        for (byte b : payload) {
            h = h * 31 + b;
        }
        hash = h;
        return payload.length;
    }
}
