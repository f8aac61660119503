// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A format of rows such as {@code a=1;b=x}, one a line; numbers are integers. {@code bad} is malformed, {@code worse} breaks the
 * decoder.
 */
public final class FakeFormat implements Format {
    public final List<DecoderSpecification> decoders = new CopyOnWriteArrayList<>();
    public final AtomicInteger decodedPayloads = new AtomicInteger();

    @Override
    public Decoder decoder(DecoderSpecification specification) {
        decoders.add(specification);
        return (bytes, offset, length, rows) ->
                decode(new String(bytes, offset, length, StandardCharsets.UTF_8), specification, rows);
    }

    private void decode(String payload, DecoderSpecification specification, DecodedRows rows) {
        decodedPayloads.incrementAndGet();
        if (payload.equals("bad")) throw new EvaluationException("malformed payload");
        if (payload.equals("worse")) throw new IllegalStateException("decoder broke");
        for (String line : payload.split("\n")) decodeLine(line, specification, rows);
    }

    private static void decodeLine(String line, DecoderSpecification specification, DecodedRows rows) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String member : line.split(";")) {
            String[] parts = member.split("=");
            values.put(parts[0], parts[1].matches("-?\\d+") ? (Object) Long.valueOf(parts[1]) : parts[1]);
        }
        specification.columns().ifPresent(wanted -> values.keySet().retainAll(wanted));
        Row row = rows.add(Shape.of(List.copyOf(values.keySet())));
        int slot = 0;
        for (Object value : values.values()) row.set(slot++, value);
    }

    @Override
    public Encoder encoder(EncoderSpecification specification) {
        return new Encoder() {
            @Override
            public void encode(Row row, ByteOutput out) {
                out.write(row.toMap().toString().getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void encodeAll(List<Row> rows, ByteOutput out) {
                List<Map<String, Object>> maps = rows.stream().map(Row::toMap).toList();
                out.write(maps.toString().getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void encodeError(String message, ByteOutput out) {
                out.write(("error " + message).getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
