// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is being written. What was in it before is gone; what is written reaches the disk with {@link #flush} and
 * {@link #close}.
 *
 * <p><b>Threads:</b> one at a time.
 */
final class OutputFile implements AutoCloseable {
    private static final int GZIP_BUFFER = 1 << 13;

    private final FileType type;
    private final OutputStream out;
    private final long begunMillis;
    private long messages;
    private long bytes;

    private OutputFile(FileType type, OutputStream out, long begunMillis) {
        this.type = type;
        this.out = out;
        this.begunMillis = begunMillis;
    }

    static OutputFile begin(Path path, FileType type, boolean gzip, long nowMillis) throws IOException {
        Files.createDirectories(path.getParent());
        OutputStream file = new SyncedStream(FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE));
        OutputStream out = gzip ? new GZIPOutputStream(file, GZIP_BUFFER, true) : file;
        return new OutputFile(type, new BufferedOutputStream(out), nowMillis);
    }

    /** Writes a message; the header goes in front of the first one. */
    void write(HeaderRule.Parts message, byte[] array) throws IOException {
        if (messages == 0) {
            write(type.start());
            write(message.header());
        }
        if (messages > 0 || message.header().length > 0) write(type.between());
        out.write(array, message.offset(), message.length());
        bytes += message.length();
        messages++;
    }

    private void write(byte[] text) throws IOException {
        out.write(text);
        bytes += text.length;
    }

    long messages() {
        return messages;
    }

    /** Before compression. */
    long bytes() {
        return bytes;
    }

    long begunMillis() {
        return begunMillis;
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(type.end());
        }
    }

    /** Makes sure that the data is on the disk when it is closed. */
    private static final class SyncedStream extends FilterOutputStream {
        private final FileChannel channel;

        SyncedStream(FileChannel channel) {
            super(Channels.newOutputStream(channel));
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                channel.force(true);
            }
        }
    }
}
