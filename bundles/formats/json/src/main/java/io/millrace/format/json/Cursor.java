// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/** The place in the payload where the next value begins, and scratch space of the decoder that reads it. */
final class Cursor {
    /** Values nested deeper than this are left to Jackson. */
    static final int MAX_DEPTH = 64;

    private static final int CACHE_LINE = 64;
    private static final int MOST_FETCHED = 4_096;

    final NumberReader number = new NumberReader();
    byte[] bytes;
    int position;
    private int depth;
    private int fetched;

    void start(byte[] payload) {
        bytes = payload;
        depth = 0;
    }

    /**
     * Reads one byte of every cache line, so that lines which are still in memory come side by side and not one after
     * the other as the scanner reaches them.
     */
    void fetch(int offset, int length) {
        int sum = 0;
        for (int i = offset, end = offset + Math.min(length, MOST_FETCHED); i < end; i += CACHE_LINE) sum += bytes[i];
        fetched = sum;
    }

    /** Lets go of the payload. */
    void end() {
        bytes = null;
        number.end();
    }

    byte here() {
        return bytes[position];
    }

    /** Steps over the bracket that opens a container, and blanks. */
    void enter() {
        if (++depth > MAX_DEPTH) throw Unsure.SIGNAL;
        position = Blanks.skip(bytes, position + 1);
    }

    /** Steps over the bracket that closes a container. */
    void leave() {
        depth--;
        position++;
    }

    /**
     * After a value in a container: true if another follows, at which the cursor then stands; else it stands at the
     * end.
     */
    boolean more(char close) {
        position = Blanks.skip(bytes, position);
        byte found = bytes[position];
        if (found == close) return false;
        if (found != ',') throw Unsure.SIGNAL;
        position = Blanks.skip(bytes, position + 1);
        return true;
    }

    /** Reads {@code null} if it stands here. */
    boolean takeNull() {
        if (bytes[position] != 'n') return false;
        position = Literals.skipNull(bytes, position);
        return true;
    }
}
