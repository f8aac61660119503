// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;

/**
 * The lines of a file as bytes, without their ends; a given number is left out at the start and at the end. A line feed
 * at the very end does not begin another line.
 */
final class RawLines {
    private final InputStream in;
    private final int skipAtEnd;
    private final byte[] buffer = new byte[1 << 16];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    /** Lines that are left out if no more follow. */
    private final Deque<byte[]> ahead = new ArrayDeque<>();

    private int position;
    private int limit;
    private int number;
    private int skipAtStart;

    RawLines(InputStream in, int skipAtStart, int skipAtEnd) {
        this.in = in;
        this.skipAtStart = skipAtStart;
        this.skipAtEnd = skipAtEnd;
    }

    /** The next line, or empty at the end. */
    Optional<byte[]> next() throws IOException {
        for (; skipAtStart > 0; skipAtStart--) {
            number++;
            if (read().isEmpty()) return Optional.empty();
        }
        while (ahead.size() <= skipAtEnd) {
            Optional<byte[]> line = read();
            if (line.isEmpty()) return Optional.empty();
            ahead.add(line.get());
        }
        number++;
        return Optional.of(ahead.remove());
    }

    /** The number of the line that was returned last, from 1. */
    int number() {
        return number;
    }

    private Optional<byte[]> read() throws IOException {
        begun.reset();
        while (true) {
            if (position == limit && !fill()) {
                return begun.size() == 0 ? Optional.empty() : Optional.of(withoutReturn());
            }
            int start = position;
            while (position < limit && buffer[position] != '\n') position++;
            begun.write(buffer, start, position - start);
            if (position < limit) {
                position++;
                return Optional.of(withoutReturn());
            }
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        return limit > 0;
    }

    private byte[] withoutReturn() {
        byte[] line = begun.toByteArray();
        boolean returns = line.length > 0 && line[line.length - 1] == '\r';
        return returns ? Arrays.copyOf(line, line.length - 1) : line;
    }
}
