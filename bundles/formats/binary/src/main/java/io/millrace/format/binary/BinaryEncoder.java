// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.binary;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import io.millrace.api.row.Row;
import io.millrace.api.value.ValueText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Sends the column {@code self}: bytes, or a text that holds them in base64. */
final class BinaryEncoder implements Encoder {
    @Override
    public void encode(Row row, ByteOutput out) {
        out.write(bytes(row.get(BinaryFormat.COLUMN)));
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) return bytes;
        if (value instanceof String text) return decoded(text);
        throw new EvaluationException("format binary: the column " + BinaryFormat.COLUMN + " is "
                + (value == null ? "missing" : ValueText.of(value)) + ", expected bytes or text");
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException plain) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void encodeAll(List<Row> rows, ByteOutput out) {
        throw new EvaluationException("format binary cannot send a list, expected a sink with sendSingle: true");
    }

    @Override
    public void encodeError(String message, ByteOutput out) {
        out.write(message.getBytes(StandardCharsets.UTF_8));
    }
}
