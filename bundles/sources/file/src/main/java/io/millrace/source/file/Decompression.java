// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** How files are packed. */
enum Decompression {
    NONE,
    GZIP,
    ZLIB,
    /** Deflated without a header. */
    FLATE;

    static Decompression of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "" -> NONE;
            case "gzip" -> GZIP;
            case "zlib" -> ZLIB;
            case "flate" -> FLATE;
            default ->
                throw MillraceException.options(
                        "option decompression of the file source is " + name + ", expected gzip, zlib or flate");
        };
    }

    InputStream unpack(InputStream in) throws IOException {
        return switch (this) {
            case NONE -> in;
            case GZIP -> new GZIPInputStream(in);
            case ZLIB -> new InflaterInputStream(in);
            case FLATE -> new InflaterInputStream(in, new Inflater(true));
        };
    }
}
