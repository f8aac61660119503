// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.urlencoded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.type.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class UrlencodedFormatTest {
    private final UrlencodedFormat format = new UrlencodedFormat();
    private final Encoder encoder = format.encoder(new EncoderSpecification(List.of(), Options.empty()));

    @Test
    public void valuesAreTextAndRepeatedOnesLists() {
        assertThat(decoded("dev=m1&temp=20&tag=a&tag=b&tag=c", Optional.empty()).toMap())
                .isEqualTo(Map.of("dev", "m1", "temp", "20", "tag", List.of("a", "b", "c")));
    }

    @Test
    public void escapesAndBlanksAreUndone() {
        assertThat(decoded("a%20b=c+d%C3%BC&empty=&bare", Optional.empty()).toMap())
                .isEqualTo(Map.of("a b", "c dü", "empty", "", "bare", ""));
    }

    @Test
    public void onlyWantedColumnsAreThere() {
        Row row = decoded("a=1&b=2", Optional.of(List.of("b", "c")));
        assertThat(row.shape().columns()).containsExactly("b", "c");
        assertThat(row.toMap()).isEqualTo(Map.of("b", "2"));
    }

    @Test
    public void malformedPayloadsAreErrorsOfTheRow() {
        for (String payload : List.of("a=%zz", "a=%1", "a=1;b=2")) {
            assertThatThrownBy(() -> decoded(payload, Optional.empty()))
                    .as(payload)
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageContaining("malformed");
        }
    }

    @Test
    public void namesAreSortedAndListsRepeatThem() {
        assertThat(encoded(Row.of(Map.of("b", List.of(1L, "x y"), "a", "&=ü*~"))))
                .isEqualTo("a=%26%3D%C3%BC%2A~&b=1&b=x+y");
    }

    @Test
    public void whatIsEncodedDecodesToItsText() {
        String text = encoded(Row.of(Map.of("n", 2.5, "s", "a+b", "l", List.of("1", "2"))));
        assertThat(decoded(text, Optional.empty()).toMap())
                .isEqualTo(Map.of("n", "2.5", "s", "a+b", "l", List.of("1", "2")));
    }

    @Test
    public void aListIsRefused() {
        assertThatThrownBy(() -> encoder.encodeAll(List.of(), new ByteOutput()))
                .isInstanceOf(EvaluationException.class)
                .hasMessageContaining("sendSingle");
    }

    private String encoded(Row row) {
        ByteOutput out = new ByteOutput();
        encoder.encode(row, out);
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    private Row decoded(String payload, Optional<List<String>> columns) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        DecodedRows rows = new DecodedRows();
        format.decoder(new DecoderSpecification(Schema.none(), columns, false, Options.empty()))
                .decode(bytes, 0, bytes.length, rows);
        return rows.get(0);
    }
}
