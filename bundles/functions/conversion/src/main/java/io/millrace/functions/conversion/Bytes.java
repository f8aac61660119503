// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.millrace.api.value.Conversion;
import java.util.Base64;
import java.util.Optional;

/** Bytes from texts: what a Base64 text stands for, else the text itself in UTF-8. */
final class Bytes {
    private Bytes() {}

    static byte[] toBytes(Object value) {
        if (value instanceof byte[] bytes) return bytes;
        if (value instanceof String text) return ofBase64(text).orElseGet(() -> text.getBytes(UTF_8));
        throw Conversion.cannot(value, "bytea");
    }

    /** What a Base64 text stands for, or empty if it is none. Line ends do not count, padding is required. */
    static Optional<byte[]> ofBase64(String text) {
        String digits = text.replace("\r", "").replace("\n", "");
        if (digits.length() % 4 != 0) return Optional.empty();
        try {
            return Optional.of(Base64.getDecoder().decode(digits));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
