// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.format;

import java.util.Arrays;

/**
 * A growing array of bytes that is used again for each message.
 *
 * <p><b>Threads:</b> confined to one thread at a time.
 */
public final class ByteOutput {
    private byte[] bytes = new byte[512];
    private int length;

    public void clear() {
        length = 0;
    }

    /** The array that holds the message from index 0; it may be longer than {@link #length()}. */
    public byte[] array() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** Makes room for so many more bytes and returns the array to write into, at index {@link #length()}. */
    public byte[] reserve(int more) {
        if (length + more > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        return bytes;
    }

    /** Counts in bytes that were written into the reserved room. */
    public void advance(int written) {
        length += written;
    }

    public void write(int value) {
        reserve(1)[length++] = (byte) value;
    }

    public void write(byte[] source) {
        write(source, 0, source.length);
    }

    public void write(byte[] source, int offset, int count) {
        System.arraycopy(source, offset, reserve(count), length, count);
        length += count;
    }

    /** Takes back everything behind this length. */
    public void truncate(int newLength) {
        length = newLength;
    }

    /** A copy of the message. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
