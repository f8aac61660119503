// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.format.Format;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.type.DataType;
import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decodes and encodes in all the ways in which the engine may do it, and demands the same of all: with a decoder or encoder that
 * is new and with one that was used before, from the middle of a larger array, behind what is written already, and with each
 * column as the only one that is wanted.
 */
public final class FormatHarness {
    private final Format format;
    private final Map<String, Object> options;
    private final List<Field> columns;
    private final List<String> fields;

    private FormatHarness(Format format, Map<String, Object> options, List<Field> columns, List<String> fields) {
        this.format = format;
        this.options = options;
        this.columns = columns;
        this.fields = fields;
    }

    public static FormatHarness of(Format format) {
        return new FormatHarness(format, Map.of(), List.of(), List.of());
    }

    /** The same with an option of the stream or sink, such as {@code delimiter}. */
    public FormatHarness option(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(options);
        more.put(name, value);
        return new FormatHarness(format, more, columns, fields);
    }

    /** The same with a declared column more. */
    public FormatHarness column(String name, DataType type) {
        List<Field> more = new ArrayList<>(columns);
        more.add(new Field(name, type));
        return new FormatHarness(format, options, more, fields);
    }

    /** The same for a sink that names the fields to write, in order. */
    public FormatHarness fields(String... names) {
        return new FormatHarness(format, options, columns, List.of(names));
    }

    /** The rows of a payload, without their missing columns. */
    public List<Map<String, Object>> decode(String payload) {
        return decode(payload.getBytes(StandardCharsets.UTF_8));
    }

    /** The rows of a payload, without their missing columns. */
    public List<Map<String, Object>> decode(byte[] payload) {
        Decoding whole = new Decoding(decoder(Optional.empty()));
        List<Map<String, Object>> rows = whole.rows(payload);
        assertThat(whole.rows(payload))
                .as("decoded with the same decoder again")
                .isEqualTo(rows);
        rows.stream().flatMap(row -> row.keySet().stream()).distinct().forEach(column -> {
            Decoder narrow = decoder(Optional.of(List.of(column)));
            assertThat(new Decoding(narrow).rows(payload))
                    .as("decoded for column %s alone", column)
                    .isEqualTo(rows.stream().map(row -> only(column, row)).toList());
        });
        return rows;
    }

    private Decoder decoder(Optional<List<String>> wanted) {
        return format.decoder(new DecoderSpecification(new Schema(columns), wanted, true, Options.of(options)));
    }

    private static Map<String, Object> only(String column, Map<String, Object> row) {
        Map<String, Object> one = new LinkedHashMap<>(row);
        one.keySet().retainAll(List.of(column));
        return one;
    }

    /** The message for one row, or for the several rows of one result. */
    @SafeVarargs
    public final String encode(Map<String, Object>... result) {
        return new String(encodeBytes(result), StandardCharsets.UTF_8);
    }

    /** The same for formats that are no text. */
    @SafeVarargs
    public final byte[] encodeBytes(Map<String, Object>... result) {
        List<Row> rows = Arrays.stream(result).map(Row::of).toList();
        if (rows.size() == 1) return new Encoding(encoder()).bytes((encoder, out) -> encoder.encode(rows.get(0), out));
        return new Encoding(encoder()).bytes((encoder, out) -> encoder.encodeAll(rows, out));
    }

    /** The message for an error. */
    public String encodeError(String message) {
        byte[] bytes = new Encoding(encoder()).bytes((encoder, out) -> encoder.encodeError(message, out));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Encoder encoder() {
        return format.encoder(new EncoderSpecification(fields, Options.of(options)));
    }
}
