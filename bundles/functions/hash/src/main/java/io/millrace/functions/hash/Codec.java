// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.hash;

import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** A way to compress bytes. */
enum Codec {
    ZLIB {
        @Override
        OutputStream compressing(OutputStream out) {
            return new DeflaterOutputStream(out);
        }

        @Override
        InputStream restoring(InputStream in) {
            return new InflaterInputStream(in);
        }
    },
    GZIP {
        @Override
        OutputStream compressing(OutputStream out) throws IOException {
            return new GZIPOutputStream(out);
        }

        @Override
        InputStream restoring(InputStream in) throws IOException {
            return new GZIPInputStream(in);
        }
    },
    FLATE {
        @Override
        byte[] compress(byte[] bytes) throws IOException {
            Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            try {
                return through(out -> new DeflaterOutputStream(out, deflater), bytes);
            } finally {
                deflater.end();
            }
        }

        @Override
        byte[] restore(byte[] bytes) throws IOException {
            Inflater inflater = new Inflater(true);
            try {
                return read(new InflaterInputStream(new ByteArrayInputStream(bytes), inflater));
            } finally {
                inflater.end();
            }
        }
    },
    ZSTD {
        @Override
        byte[] compress(byte[] bytes) {
            ZstdCompressor compressor = new ZstdCompressor();
            byte[] out = new byte[compressor.maxCompressedLength(bytes.length)];
            return Arrays.copyOf(out, compressor.compress(bytes, 0, bytes.length, out, 0, out.length));
        }

        @Override
        InputStream restoring(InputStream in) {
            return new ZstdInputStream(in);
        }
    };

    /** Keeps a few bad bytes from filling the memory. */
    private static final int MOST_BYTES = 64 << 20;

    private interface Filter {
        OutputStream around(OutputStream out) throws IOException;
    }

    static Optional<Codec> of(Object method) {
        return Arrays.stream(values())
                .filter(codec -> codec.method().equals(method))
                .findFirst();
    }

    /** The name in SQL. */
    String method() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] compress(byte[] bytes) throws IOException {
        return through(this::compressing, bytes);
    }

    byte[] restore(byte[] bytes) throws IOException {
        return read(restoring(new ByteArrayInputStream(bytes)));
    }

    OutputStream compressing(OutputStream out) throws IOException {
        throw new UnsupportedOperationException(method());
    }

    InputStream restoring(InputStream in) throws IOException {
        throw new UnsupportedOperationException(method());
    }

    private static byte[] through(Filter filter, byte[] bytes) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = filter.around(compressed)) {
            out.write(bytes);
        }
        return compressed.toByteArray();
    }

    private static byte[] read(InputStream in) throws IOException {
        try (in) {
            byte[] restored = in.readNBytes(MOST_BYTES);
            if (in.read() >= 0) throw new IOException("more than " + MOST_BYTES + " bytes come out");
            return restored;
        }
    }
}
