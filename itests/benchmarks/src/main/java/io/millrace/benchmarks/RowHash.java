// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A hash of a flat JSON row that depends neither on the order of its fields nor on how numbers are written. */
final class RowHash {
    private static final JsonFactory JSON = new JsonFactory();
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double DECIMALS = 10_000;

    private RowHash() {}

    static long of(byte[] row, int offset, int length) {
        try (JsonParser parser = JSON.createParser(row, offset, length)) {
            long hash = 0;
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                long name = parser.currentName().hashCode() * GOLDEN;
                hash += mix(name ^ mix(value(parser)));
            }
            return mix(hash);
        } catch (IOException e) {
            String text = new String(row, offset, length, StandardCharsets.UTF_8);
            throw new IllegalStateException("expected a flat JSON object, but found " + text, e);
        }
    }

    private static long value(JsonParser parser) throws IOException {
        return parser.nextToken() == JsonToken.VALUE_STRING
                ? parser.getText().hashCode()
                : Math.round(parser.getDoubleValue() * DECIMALS);
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
