// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.option.Options;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class JsonEncoderTest {
    private final ByteOutput out = new ByteOutput();

    @Test
    public void membersAreSortedByNameWithoutBlanks() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("b", 1L);
        values.put("B", "x");
        values.put("a", 2.5);
        values.put("", true);
        assertThat(encoded(Row.of(values))).isEqualTo("{\"\":true,\"B\":\"x\",\"a\":2.5,\"b\":1}");
    }

    @Test
    public void namesAreSortedByTheirBytes() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("\uFF5E", 1L);
        values.put("😀", 2L);
        values.put("z", 3L);
        assertThat(encoded(Row.of(values))).isEqualTo("{\"z\":3,\"\uFF5E\":1,\"😀\":2}");
        assertThat(value(values)).isEqualTo("{\"z\":3,\"\uFF5E\":1,\"😀\":2}");
    }

    @Test
    public void nullIsWrittenAndMissingIsNot() {
        Row row = new Row(Shape.of(List.of("a", "b")));
        row.set(0, (Object) null);
        assertThat(encoded(row)).isEqualTo("{\"a\":null}");
        row.set(0, Kind.MISSING);
        assertThat(encoded(row)).isEqualTo("{}");
        assertThat(encoded(new Row(Shape.empty()))).isEqualTo("{}");
    }

    @Test
    public void hiddenColumnsAreNotWritten() {
        assertThat(encoded(Row.of(Map.of("$$lag_1", 1L, "$", 2L)))).isEqualTo("{\"$\":2}");
    }

    @Test
    public void ofEqualNamesTheFirstThatIsThereIsWritten() {
        Row row = new Row(Shape.of(List.of("a", "b", "a")));
        row.setLong(2, 2);
        assertThat(encoded(row)).isEqualTo("{\"a\":2}");
        row.setLong(0, 1);
        assertThat(encoded(row)).isEqualTo("{\"a\":1}");
    }

    @Test
    public void fieldsAreTheOnlyColumnsAndNullIfAbsent() {
        Encoder encoder = encoder("c", "a", "x");
        encoder.encode(Row.of(Map.of("a", 1L, "b", 2L, "c", "z")), out);
        assertThat(written()).isEqualTo("{\"a\":1,\"c\":\"z\",\"x\":null}");
    }

    @Test
    public void textIsEscapedAsGoDoes() {
        assertThat(value("a\"\\/\b\f\n\r\t\u0001\u001f\u007f"))
                .isEqualTo("\"a\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\"");
        assertThat(value("<a href='x'>&</a>")).isEqualTo("\"\\u003ca href='x'\\u003e\\u0026\\u003c/a\\u003e\"");
        assertThat(value("\u2028\u2029\u2027")).isEqualTo("\"\\u2028\\u2029\u2027\"");
        assertThat(value("é € 😀")).isEqualTo("\"é € 😀\"");
        assertThat(value("\ud83d-\ude00\ud83d")).isEqualTo("\"\\ufffd-\\ufffd\\ufffd\"");
        assertThat(encoded(Row.of(Map.of("<k>", 1L)))).isEqualTo("{\"\\u003ck\\u003e\":1}");
    }

    @Test
    public void longTextsAreWrittenWhole() {
        String text = "ab\"😀é".repeat(3_000);
        assertThat(value(text)).isEqualTo('"' + text.replace("\"", "\\\"") + '"');
    }

    @Test
    public void integersAreWrittenAsDigits() {
        assertThat(value(0L)).isEqualTo("0");
        assertThat(value(-120L)).isEqualTo("-120");
        assertThat(value(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(value(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
    }

    @Test
    public void numbersThatJsonCannotSayAreErrorsAndLeaveNothing() {
        for (double number : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            out.clear();
            out.write('#');
            Row row = Row.of(Map.of("a", 1L, "b", number));
            assertThatThrownBy(() -> encoder().encode(row, out))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageContaining("" + number);
            assertThatThrownBy(() -> encoder().encodeAll(List.of(row), out)).isInstanceOf(EvaluationException.class);
            assertThat(written()).isEqualTo("#");
        }
    }

    @Test
    public void bytesAreBase64() {
        assertThat(value("hello?>".getBytes(StandardCharsets.UTF_8))).isEqualTo("\"aGVsbG8/Pg==\"");
        assertThat(value(new byte[0])).isEqualTo("\"\"");
    }

    @Test
    public void instantsAreRfc3339WithoutTrailingZeros() {
        assertThat(value(Instant.parse("2024-06-01T12:00:00Z"))).isEqualTo("\"2024-06-01T12:00:00Z\"");
        assertThat(value(Instant.parse("2024-06-01T12:00:00.120Z"))).isEqualTo("\"2024-06-01T12:00:00.12Z\"");
        assertThat(value(ZonedDateTime.parse("2024-06-01T12:00:00.5+05:30[Asia/Kolkata]")))
                .isEqualTo("\"2024-06-01T12:00:00.5+05:30\"");
        assertThat(value(ZonedDateTime.parse("2024-06-01T12:00:00-03:00"))).isEqualTo("\"2024-06-01T12:00:00-03:00\"");
        assertThat(value(Instant.parse("0099-12-31T23:59:59.000000009Z")))
                .isEqualTo("\"0099-12-31T23:59:59.000000009Z\"");
        assertThatThrownBy(() -> value(Instant.parse("+10000-01-01T00:00:00Z")))
                .isInstanceOf(EvaluationException.class);
    }

    @Test
    public void listsAndMapsNest() {
        Map<String, Object> map = new HashMap<>();
        map.put("z", null);
        map.put("a", List.of(Map.of(), List.of()));
        map.put("$$kept", 1L);
        assertThat(value(Arrays.asList(1L, null, map, "x", 0.5, false)))
                .isEqualTo("[1,null,{\"$$kept\":1,\"a\":[{},[]],\"z\":null},\"x\",0.5,false]");
    }

    @Test
    public void aResultIsAnArrayAndAnErrorAnObject() {
        encoder().encodeAll(List.of(Row.of(Map.of("a", 1L)), Row.of(Map.of())), out);
        assertThat(written()).isEqualTo("[{\"a\":1},{}]");
        out.clear();
        encoder().encodeAll(List.of(), out);
        assertThat(written()).isEqualTo("[]");
        out.clear();
        encoder().encodeError("no \"x\"", out);
        assertThat(written()).isEqualTo("{\"error\":\"no \\\"x\\\"\"}");
    }

    @Test
    public void messagesAreAppended() {
        Encoder encoder = encoder();
        encoder.encode(Row.of(Map.of("a", 1L)), out);
        encoder.encode(Row.of(Map.of("b", 2L)), out);
        assertThat(written()).isEqualTo("{\"a\":1}{\"b\":2}");
    }

    private String value(Object value) {
        Row row = new Row(Shape.of(List.of("v")));
        row.set(0, value);
        String object = encoded(row);
        return object.substring("{\"v\":".length(), object.length() - 1);
    }

    private String encoded(Row row) {
        out.clear();
        encoder().encode(row, out);
        return written();
    }

    private String written() {
        return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }

    private static Encoder encoder(String... fields) {
        return new JsonFormat().encoder(new EncoderSpecification(List.of(fields), Options.empty()));
    }
}
