// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Moves over JSON bytes: strings are skipped eight bytes at a time, numbers with few digits are read without a
 * String, and repeated strings come from a cache. It checks structure, not every lexical detail.
 */
final class ByteScanner {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };
    private static final int EXACT_DIGITS = 15;
    private static final int CACHE_SIZE = 1 << 13;

    private final String[] cachedTexts = new String[CACHE_SIZE];
    private final byte[][] cachedBytes = new byte[CACHE_SIZE][];
    private byte[] bytes;
    private int at;

    void reset(byte[] payload) {
        bytes = payload;
        at = 0;
    }

    int position() {
        return at;
    }

    /** The next byte, which is not passed. */
    byte peek() {
        return bytes[at];
    }

    byte next() {
        return bytes[at++];
    }

    void skipBlanks() {
        while (bytes[at] <= ' ') {
            at++;
        }
    }

    void expect(char wanted) {
        if (bytes[at++] != wanted) throw malformed();
    }

    boolean isAt(int from, byte[] name) {
        return Arrays.equals(bytes, from, from + name.length, name, 0, name.length);
    }

    IllegalArgumentException malformed() {
        return new IllegalArgumentException("Malformed JSON at byte " + at);
    }

    /** After the opening quote: moves behind the closing one and returns its position. */
    int stringEnd() {
        int i = at;
        while (i + Long.BYTES <= bytes.length) {
            long word = (long) LONG.get(bytes, i);
            long hit = zeroBytes(word ^ QUOTES) | zeroBytes(word ^ BACKSLASHES);
            if (hit == 0) {
                i += Long.BYTES;
                continue;
            }
            i += Long.numberOfTrailingZeros(hit) >>> 3;
            if (bytes[i] == '"') {
                at = i + 1;
                return i;
            }
            i += 2;
        }
        while (bytes[i] != '"') {
            i += bytes[i] == '\\' ? 2 : 1;
        }
        at = i + 1;
        return i;
    }

    private static long zeroBytes(long word) {
        return (word - ONES) & ~word & HIGH_BITS;
    }

    String string() {
        expect('"');
        int from = at;
        int to = stringEnd();
        int hash = to - from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\\') throw new UnsupportedOperationException("escape in a wanted column at byte " + i);
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ hash >>> 13) & CACHE_SIZE - 1;
        byte[] cached = cachedBytes[slot];
        if (cached == null || !Arrays.equals(cached, 0, cached.length, bytes, from, to)) {
            cachedBytes[slot] = Arrays.copyOfRange(bytes, from, to);
            cachedTexts[slot] = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        return cachedTexts[slot];
    }

    double number() {
        int from = at;
        boolean negative = peek() == '-';
        if (negative) at++;
        long digits = digits(0);
        int count = at - from - (negative ? 1 : 0);
        int scale = 0;
        if (peek() == '.') {
            int point = at++;
            digits = digits(digits);
            scale = at - point - 1;
            count += scale;
        }
        if (count == 0) throw malformed();
        if (count > EXACT_DIGITS || (peek() | 0x20) == 'e') return longNumber(from);
        double value = digits / POWERS[scale];
        return negative ? -value : value;
    }

    private long digits(long before) {
        long value = before;
        for (byte b = bytes[at]; b >= '0' && b <= '9'; b = bytes[++at]) {
            value = value * 10 + b - '0';
        }
        return value;
    }

    private double longNumber(int from) {
        while ("+-.eE0123456789".indexOf(bytes[at]) >= 0) {
            at++;
        }
        return Double.parseDouble(new String(bytes, from, at - from, StandardCharsets.US_ASCII));
    }

    /** Moves behind a value of any kind. */
    void skipValue() {
        byte first = peek();
        if (first == '"') {
            at++;
            stringEnd();
        } else if (first == '{' || first == '[') {
            skipNested();
        } else {
            for (byte b = first; b != ',' && b != '}' && b > ' '; b = peek()) {
                at++;
            }
        }
    }

    private void skipNested() {
        int depth = 0;
        do {
            switch (next()) {
                case '"' -> stringEnd();
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
        } while (depth > 0);
    }
}
