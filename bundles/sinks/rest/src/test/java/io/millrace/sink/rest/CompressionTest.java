// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.Test;

public class CompressionTest {
    private static final byte[] TEXT = "aaaaaaaaaaaaaaaaaaaaaaaa".getBytes(StandardCharsets.UTF_8);

    @Test
    public void whatIsPackedCanBeUnpacked() throws IOException {
        assertThat(all(new GZIPInputStream(packed("gzip")))).isEqualTo(TEXT);
        assertThat(all(new InflaterInputStream(packed("zlib")))).isEqualTo(TEXT);
        assertThat(all(new InflaterInputStream(packed("flate"), new Inflater(true))))
                .isEqualTo(TEXT);
        assertThat(Compression.named("").pack(TEXT)).isEqualTo(TEXT);
    }

    @Test
    public void otherNamesAreRefused() {
        assertThatThrownBy(() -> Compression.named("nosuch"))
                .isInstanceOf(MillraceException.class)
                .hasMessage("option compression is nosuch, expected one of [gzip, zlib, flate] or nothing");
        assertThatThrownBy(() -> Compression.named("none")).isInstanceOf(MillraceException.class);
        assertThatThrownBy(() -> Compression.named("zstd")).isInstanceOf(MillraceException.class);
    }

    private static InputStream packed(String name) {
        return new ByteArrayInputStream(Compression.named(name).pack(TEXT));
    }

    private static byte[] all(InputStream input) throws IOException {
        return input.readAllBytes();
    }
}
