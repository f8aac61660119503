// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.type.DataType;
import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One decoder, spoken to in text: {@code Decoding.schemaless().of("{}")}. */
final class Decoding {
    private final Decoder decoder;
    private final DecodedRows rows = new DecodedRows();

    private Decoding(Schema schema, Optional<List<String>> columns, boolean wholeNumbersAsIntegers) {
        decoder = new JsonFormat()
                .decoder(new DecoderSpecification(schema, columns, wholeNumbersAsIntegers, Options.empty()));
    }

    static Decoding schemaless() {
        return new Decoding(Schema.none(), Optional.empty(), false);
    }

    static Decoding schemalessWithIntegers() {
        return new Decoding(Schema.none(), Optional.empty(), true);
    }

    static Decoding columns(String... columns) {
        return new Decoding(Schema.none(), Optional.of(List.of(columns)), false);
    }

    static Decoding declared(Field... fields) {
        return new Decoding(new Schema(List.of(fields)), Optional.empty(), false);
    }

    static Decoding declared(List<Field> fields, String... columns) {
        return new Decoding(new Schema(fields), Optional.of(List.of(columns)), false);
    }

    /** A schema of the one column {@code v}. */
    static Decoding v(DataType type) {
        return declared(new Field("v", type));
    }

    List<Row> rows(String payload) {
        return rows(payload.getBytes(StandardCharsets.UTF_8));
    }

    List<Row> rows(byte[] payload) {
        decoder.decode(payload, 0, payload.length, rows);
        List<Row> copies = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) copies.add(rows.get(i).copy());
        return copies;
    }

    Row row(String payload) {
        List<Row> all = rows(payload);
        if (all.size() != 1) throw new AssertionError("expected one row but got " + all);
        return all.get(0);
    }

    Map<String, Object> map(String payload) {
        return row(payload).toMap();
    }

    /** The value of column {@code v} where it is written like this. */
    Object value(String json) {
        return row("{\"v\":" + json + "}").get("v");
    }

    String errorFor(String payload) {
        return errorFor(payload.getBytes(StandardCharsets.UTF_8));
    }

    String errorFor(byte[] payload) {
        EvaluationException error = catchThrowableOfType(EvaluationException.class, () -> rows(payload));
        if (error == null) throw new AssertionError("accepted: " + new String(payload, StandardCharsets.UTF_8));
        return error.getMessage();
    }

    String errorForValue(String json) {
        return errorFor("{\"v\":" + json + "}");
    }
}
