// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import io.millrace.api.row.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes each row as one message. What could not be written whole is taken back. */
final class ProtobufEncoder implements Encoder {
    private final MessageType type;

    ProtobufEncoder(MessageType type) {
        this.type = type;
    }

    @Override
    public void encode(Row row, ByteOutput out) {
        int start = out.length();
        try {
            MessageWriter.write(type, row.toMap(), out);
        } catch (RuntimeException unsendable) {
            out.truncate(start);
            throw unsendable;
        }
    }

    @Override
    public void encodeAll(List<Row> rows, ByteOutput out) {
        throw new EvaluationException("format protobuf cannot send a list, expected a sink with sendSingle: true");
    }

    @Override
    public void encodeError(String message, ByteOutput out) {
        out.write(message.getBytes(StandardCharsets.UTF_8));
    }
}
