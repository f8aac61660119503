// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.rest;

import io.millrace.api.error.MillraceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** How the result is packed before it is sent. Receivers are told of gzip only, the others are agreed upon beforehand. */
enum Compression {
    NONE,
    GZIP,
    ZLIB,
    FLATE;

    /** @throws MillraceException if the name is not the lower case one of a compression, or empty */
    static Compression named(String name) {
        if (name.isEmpty()) return NONE;
        return Arrays.stream(values())
                .filter(compression ->
                        compression != NONE && compression.label().equals(name))
                .findFirst()
                .orElseThrow(() -> MillraceException.options("option compression is " + name + ", expected one of "
                        + List.of(GZIP.label(), ZLIB.label(), FLATE.label()) + " or nothing"));
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of the header Content-Encoding, empty for none. */
    String encoding() {
        return this == GZIP ? label() : "";
    }

    byte[] pack(byte[] plain) {
        if (this == NONE) return plain;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream packing = packing(packed)) {
            packing.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private OutputStream packing(OutputStream target) throws IOException {
        if (this == GZIP) return new GZIPOutputStream(target);
        return new DeflaterOutputStream(target, new Deflater(Deflater.DEFAULT_COMPRESSION, this == FLATE));
    }
}
