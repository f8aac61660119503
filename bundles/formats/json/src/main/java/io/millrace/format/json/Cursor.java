// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/** The place in the payload where the next value begins, and scratch space of the decoder that reads it. */
final class Cursor {
    /** Values nested deeper than this are left to Jackson. */
    static final int MAX_DEPTH = 64;

    final NumberReader number = new NumberReader();
    byte[] bytes;
    int position;
    private int depth;

    void start(byte[] payload) {
        bytes = payload;
        depth = 0;
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
