// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives equal bytes the same String, as far as it remembers: ids that come again and again cost no allocation and have
 * their hash already. It grows with the number of different strings up to a bound, and stops learning where strings
 * hardly ever come again.
 */
final class StringCache {
    private static final int MAX_ENTRIES = 1 << 13;
    private static final int MAX_LENGTH = 64;
    private static final int PATIENCE = 4 * MAX_ENTRIES;

    private Entry[] entries = new Entry[16];
    private int inserted;
    /** Grows with hits, shrinks with misses. */
    private int worth;

    private int passed;

    private record Entry(long head, long tail, int length, byte[] bytes, String text) {}

    /** The text of these bytes, which are well-formed UTF-8 without escapes. */
    String get(byte[] b, int from, int to) {
        int length = to - from;
        if (length == 0) return "";
        if (length > MAX_LENGTH) return text(b, from, to);
        long head = length >= 8 ? Words.eight(b, from) : few(b, from, length);
        long tail = length > 8 ? Words.eight(b, to - 8) : length;
        int slot = slot(head, tail);
        Entry entry = entries[slot];
        if (entry == null || !matches(entry, head, tail, b, from, to)) {
            entry = entries[slot ^ 1];
            if (entry == null || !matches(entry, head, tail, b, from, to)) return learn(head, tail, b, from, to);
        }
        if (worth < PATIENCE) worth++;
        return entry.text;
    }

    /** Up to seven bytes as a word, zeros behind them. */
    private static long few(byte[] b, int from, int length) {
        if (from + 8 <= b.length) return Words.eight(b, from) & Words.mask(length);
        long word = 0;
        for (int k = length - 1; k >= 0; k--) word = word << 8 | b[from + k] & 0xFF;
        return word;
    }

    private int slot(long head, long tail) {
        long mixed = (head ^ Long.rotateLeft(tail, 29)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & entries.length - 1;
    }

    private static boolean matches(Entry entry, long head, long tail, byte[] b, int from, int to) {
        if (entry.head != head || entry.tail != tail) return false;
        int length = entry.length;
        return length == to - from && (length <= 16 || Arrays.equals(entry.bytes, 0, length, b, from, to));
    }

    private String learn(long head, long tail, byte[] b, int from, int to) {
        String text = text(b, from, to);
        if (--worth < -PATIENCE) {
            worth = -PATIENCE;
            if ((++passed & 15) != 0) return text;
        }
        if (++inserted > entries.length && entries.length < MAX_ENTRIES) grow();
        put(new Entry(head, tail, to - from, Arrays.copyOfRange(b, from, to), text));
        return text;
    }

    private void grow() {
        Entry[] old = entries;
        entries = new Entry[old.length * 4];
        inserted = 0;
        for (Entry entry : old) {
            if (entry != null) put(entry);
        }
    }

    /** The newer of two neighbours stays in the first place. */
    private void put(Entry entry) {
        int slot = slot(entry.head, entry.tail);
        if (entries[slot] != null) entries[slot ^ 1] = entries[slot];
        entries[slot] = entry;
    }

    private static String text(byte[] b, int from, int to) {
        return new String(b, from, to - from, StandardCharsets.UTF_8);
    }
}
