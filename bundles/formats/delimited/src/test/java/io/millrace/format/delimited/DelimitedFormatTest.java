// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.type.Schema;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class DelimitedFormatTest {
    private final DelimitedFormat format = new DelimitedFormat();

    @Test
    public void valuesAreTextUnderNumberedNames() {
        assertThat(decoded("m1,20,", Map.of(), Optional.empty()).toMap())
                .isEqualTo(Map.of("col0", "m1", "col1", "20", "col2", ""));
    }

    @Test
    public void fieldsGiveNamesAndSurplusIsDropped() {
        Map<String, Object> options = Map.of("delimiter", "::", "fields", List.of("a", "b"));
        assertThat(decoded("1::2::3", options, Optional.empty()).toMap()).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(decoded("1", options, Optional.empty()).toMap()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    public void onlyWantedColumnsAreDecodedInTheWantedOrder() {
        Row row = decoded("x,y,z", Map.of(), Optional.of(List.of("col2", "other", "col0")));
        assertThat(row.shape().columns()).containsExactly("col2", "other", "col0");
        assertThat(row.toMap()).isEqualTo(Map.of("col2", "z", "col0", "x"));
    }

    @Test
    public void everyPayloadHasItsOwnNumberOfValues() {
        Decoder decoder =
                format.decoder(new DecoderSpecification(Schema.none(), Optional.empty(), false, Options.empty()));
        DecodedRows rows = new DecodedRows();
        for (String line : List.of("a,b,c", "a", "a,b")) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            decoder.decode(bytes, 0, bytes.length, rows);
        }
        assertThat(List.of(
                        rows.get(0).toMap().size(),
                        rows.get(1).toMap().size(),
                        rows.get(2).toMap().size()))
                .containsExactly(3, 1, 2);
    }

    @Test
    public void columnsAreSortedAndKeptForTheRowsThatFollow() {
        assertThat(encoded(Map.of(), row("b", 1L, "a", "x"), row("a", "y", "c", 3L)))
                .containsExactly("x,1", "y,");
    }

    @Test
    public void fieldsGiveTheOrderOfSingleRows() {
        assertThat(encoded(Map.of("fields", List.of("b", "a"), "delimiter", ";"), row("a", 1L, "b", 2L)))
                .containsExactly("2;1");
    }

    @Test
    public void valuesAreWrittenPlainly() {
        assertThat(encoded(Map.of(), row("a", 1e21, "b", 0.00001, "c", 10000000.0, "d", true, "e", null)))
                .containsExactly("1000000000000000000000,0.00001,10000000,true,");
        assertThat(encoded(Map.of(), row("a", Map.of("k", 1L), "b", List.of("x", 2.5), "c", new byte[] {'h', 'i'})))
                .containsExactly("map[k:1],[x 2.5],hi");
    }

    @Test
    public void aListHasALineForEachRowBehindItsHeader() {
        Encoder encoder = encoder(Map.of("hasHeader", true, "fields", List.of("b", "a")));
        ByteOutput out = new ByteOutput();
        encoder.encodeAll(List.of(row("b", 1L, "a", "x"), row("a", "y")), out);
        assertThat(text(out)).isEqualTo("a,b\nx,1\ny,");
    }

    @Test
    public void aSingleRowForACsvFileMarksItsHeader() {
        Map<String, Object> options = Map.of("hasHeader", true, "fileType", "csv");
        assertThat(encoded(options, row("b", 1L, "a", "x"))).containsExactly(",\0\0\0\3a,bx,1");
        assertThat(encoded(Map.of("hasHeader", true), row("b", 1L, "a", "x"))).containsExactly("x,1");
    }

    @Test
    public void whatIsEncodedDecodesToItsText() {
        String line =
                encoded(Map.of(), row("col0", "a", "col1", 2.5, "col2", "")).get(0);
        assertThat(decoded(line, Map.of(), Optional.empty()).toMap())
                .isEqualTo(Map.of("col0", "a", "col1", "2.5", "col2", ""));
    }

    private Row decoded(String payload, Map<String, Object> options, Optional<List<String>> columns) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        DecodedRows rows = new DecodedRows();
        format.decoder(new DecoderSpecification(Schema.none(), columns, false, Options.of(options)))
                .decode(bytes, 0, bytes.length, rows);
        assertThat(rows.size()).isEqualTo(1);
        return rows.get(0);
    }

    private Encoder encoder(Map<String, Object> options) {
        return format.encoder(new EncoderSpecification(List.of(), Options.of(options)));
    }

    private List<String> encoded(Map<String, Object> options, Row... rows) {
        Encoder encoder = encoder(options);
        return Arrays.stream(rows)
                .map(row -> {
                    ByteOutput out = new ByteOutput();
                    encoder.encode(row, out);
                    return text(out);
                })
                .toList();
    }

    private static String text(ByteOutput out) {
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    private static Row row(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Row.of(values);
    }
}
