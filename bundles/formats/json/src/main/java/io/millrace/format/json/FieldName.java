// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The name of a member as its bytes stand in payloads, what is done with its value, and which name came after it last.
 */
final class FieldName {
    /** Length in bytes with both quotes. */
    final int length;

    /** The name itself; empty if its value is stepped over. */
    final String text;
    /** Reads its value, or null if the value is stepped over. */
    final ValueReader reader;
    /** The slot of its value in rows, where that is fixed. */
    final int slot;

    final int hash;
    /** The name that followed this one in the object before, if any. */
    FieldName next;

    private final byte[] quoted;
    private final long head;
    private final long headMask;
    private final long second;
    private final long secondMask;

    FieldName(String text, ValueReader reader, int slot) {
        this(('"' + text + '"').getBytes(StandardCharsets.UTF_8), text, reader, slot);
    }

    private FieldName(byte[] quoted, String text, ValueReader reader, int slot) {
        this.quoted = quoted;
        this.text = text;
        this.reader = reader;
        this.slot = slot;
        this.length = quoted.length;
        this.hash = hash(quoted, 1, length - 1);
        byte[] padded = Arrays.copyOf(quoted, Math.max(16, length));
        this.head = Words.eight(padded, 0);
        this.headMask = Words.mask(length);
        this.second = Words.eight(padded, 8);
        this.secondMask = Words.mask(Math.max(0, length - 8));
    }

    /** A name that came along in a payload. */
    static FieldName learned(byte[] quoted, ValueReader reader) {
        String text = reader == null ? "" : new String(quoted, 1, quoted.length - 2, StandardCharsets.UTF_8);
        return new FieldName(quoted, text, reader, -1);
    }

    /** Whether exactly this name, quoted and without escapes, stands here. */
    boolean standsAt(byte[] b, int i) {
        if (i + 16 > b.length) return i + length <= b.length && Arrays.equals(quoted, 0, length, b, i, i + length);
        if (((Words.eight(b, i) ^ head) & headMask) != 0) return false;
        if (length <= 8) return true;
        if (((Words.eight(b, i + 8) ^ second) & secondMask) != 0) return false;
        return length <= 16 || i + length <= b.length && Arrays.equals(quoted, 16, length, b, i + 16, i + length);
    }

    /** The hash of a name's bytes without quotes. */
    static int hash(byte[] b, int from, int to) {
        int hash = 0;
        for (int k = from; k < to; k++) hash = hash * 31 + b[k];
        return hash ^ hash >>> 15;
    }
}
