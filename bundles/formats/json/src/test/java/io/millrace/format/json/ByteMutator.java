// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Damages payloads byte by byte. */
final class ByteMutator {
    private static final byte[] TELLING = {
        '"',
        '\\',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '0',
        '-',
        '.',
        'e',
        'u',
        ' ',
        0,
        0x1F,
        0x7F,
        (byte) 0x80,
        (byte) 0xC0,
        (byte) 0xC3,
        (byte) 0xE2,
        (byte) 0xED,
        (byte) 0xF0,
        (byte) 0xF4,
        (byte) 0xFF
    };

    private final SplittableRandom random;

    ByteMutator(SplittableRandom random) {
        this.random = random;
    }

    /** @param other a payload to take a piece from */
    byte[] mutate(byte[] payload, byte[] other) {
        byte[] result = payload;
        for (int i = random.nextInt(3); i >= 0 && result.length > 0; i--) result = mutateOnce(result, other);
        return result;
    }

    private byte[] mutateOnce(byte[] b, byte[] other) {
        int at = random.nextInt(b.length);
        byte[] copy = b.clone();
        switch (random.nextInt(7)) {
            case 0:
                copy[at] ^= (byte) (1 << random.nextInt(8));
                return copy;
            case 1:
                copy[at] = TELLING[random.nextInt(TELLING.length)];
                return copy;
            case 2:
                return join(b, at, new byte[] {TELLING[random.nextInt(TELLING.length)]}, at);
            case 3:
                return join(b, at, new byte[0], Math.min(b.length, at + 1 + random.nextInt(3)));
            case 4:
                return Arrays.copyOf(b, at);
            case 5:
                return join(b, at, Arrays.copyOfRange(b, at, Math.min(b.length, at + random.nextInt(12))), at);
            default:
                int from = random.nextInt(other.length + 1);
                int to = Math.min(other.length, from + random.nextInt(20));
                return join(b, at, Arrays.copyOfRange(other, from, to), Math.min(b.length, at + random.nextInt(6)));
        }
    }

    private static byte[] join(byte[] b, int headEnd, byte[] middle, int tailStart) {
        byte[] joined = Arrays.copyOf(b, headEnd + middle.length + b.length - tailStart);
        System.arraycopy(middle, 0, joined, headEnd, middle.length);
        System.arraycopy(b, tailStart, joined, headEnd + middle.length, b.length - tailStart);
        return joined;
    }
}
