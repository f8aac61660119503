// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;

public class SchemalessTest {

    @Test
    public void everyNumberIsAFloat() {
        Decoding decoding = Decoding.schemaless();
        assertThat(decoding.value("5")).isEqualTo(5.0);
        assertThat(decoding.value("9007199254740993")).isEqualTo(9007199254740992.0);
        assertThat(decoding.value("1e-07")).isEqualTo(1e-7);
    }

    @Test
    public void wholeNumbersAreIntegersOnRequest() {
        Decoding decoding = Decoding.schemalessWithIntegers();
        assertThat(decoding.value("5")).isEqualTo(5L);
        assertThat(decoding.value("5.0")).isEqualTo(5.0);
        assertThat(decoding.value("5e0")).isEqualTo(5.0);
        assertThat(decoding.value("9007199254740993")).isEqualTo(9007199254740993L);
        assertThat(decoding.value("9223372036854775808")).isEqualTo(9223372036854775808.0);
        assertThat(decoding.value("[1,{\"a\":2}]")).isEqualTo(List.of(1L, Map.of("a", 2L)));
    }

    @Test
    public void valuesKeepTheirKind() {
        assertThat(Decoding.schemaless().map("{\"t\":true,\"f\":false,\"s\":\"x\",\"l\":[1,[],null],\"o\":{\"a\":{}}}"))
                .isEqualTo(Map.of(
                        "t",
                        true,
                        "f",
                        false,
                        "s",
                        "x",
                        "l",
                        Arrays.asList(1.0, List.of(), null),
                        "o",
                        Map.of("a", Map.of())));
        assertThat(Decoding.schemaless().row("{\"v\":null}").kind(0)).isEqualTo(Kind.NULL);
    }

    @Test
    public void textIsReadWithItsEscapes() {
        Decoding decoding = Decoding.schemaless();
        assertThat(decoding.value("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00E9\\ud83d\\ude00z\""))
                .isEqualTo("a\"\\/\b\f\n\r\té😀z");
        assertThat(decoding.value("\"23,5 °C – 温度 😀\"")).isEqualTo("23,5 °C – 温度 😀");
        assertThat(decoding.value("\"\"")).isEqualTo("");
        String longText = "x".repeat(5_000);
        assertThat(decoding.value('"' + longText + '"')).isEqualTo(longText);
    }

    @Test
    public void namesAreReadWithTheirEscapes() {
        assertThat(Decoding.schemaless().map("{\"\\u0061\":1,\"q\\\"t\":2,\"größe\":3}"))
                .isEqualTo(Map.of("a", 1.0, "q\"t", 2.0, "größe", 3.0));
        assertThat(Decoding.columns("a").map("{\"\\u0061\":1}")).isEqualTo(Map.of("a", 1.0));
    }

    @Test
    public void columnsHaveTheSlotsThatWereAskedFor() {
        Row row = Decoding.columns("b", "a", "c").row("{\"a\":1,\"x\":{\"b\":9},\"b\":2}");
        assertThat(row.shape().columns()).containsExactly("b", "a", "c");
        assertThat(row.doubleAt(0)).isEqualTo(2.0);
        assertThat(row.doubleAt(1)).isEqualTo(1.0);
        assertThat(row.isMissing(2)).isTrue();
    }

    @Test
    public void anEmptyColumnListGivesEmptyRows() {
        Row row = Decoding.columns().row("{\"a\":1}");
        assertThat(row.shape().size()).isZero();
    }

    @Test
    public void ofEqualNamesTheLastCounts() {
        assertThat(Decoding.columns("a").map("{\"a\":1,\"b\":0,\"a\":2}")).isEqualTo(Map.of("a", 2.0));
        assertThat(Decoding.columns("a").row("{\"a\":1,\"a\":null}").kind(0)).isEqualTo(Kind.NULL);
        assertThat(Decoding.schemaless().map("{\"a\":1,\"b\":0,\"a\":2}")).isEqualTo(Map.of("a", 2.0, "b", 0.0));
        assertThat(Decoding.schemaless().value("{\"a\":1,\"a\":2}")).isEqualTo(Map.of("a", 2.0));
    }

    @Test
    public void anArrayGivesARowForEachObject() {
        Decoding decoding = Decoding.schemaless();
        List<Row> rows = decoding.rows(" [ {\"a\":1} , {\"b\":\"x\"},{} ] ");
        assertThat(rows).extracting(Row::toMap).containsExactly(Map.of("a", 1.0), Map.of("b", "x"), Map.of());
        assertThat(decoding.rows("[]")).isEmpty();
        assertThat(Decoding.columns("a").rows("[{\"a\":1},{\"a\":2}]"))
                .extracting(row -> row.get("a"))
                .containsExactly(1.0, 2.0);
    }

    @Test
    public void rowsWithTheSameMembersShareOneShape() {
        Decoding decoding = Decoding.schemaless();
        Row first = decoding.row("{\"a\":1,\"b\":2}");
        Row other = decoding.row("{\"a\":1}");
        Row spaced = decoding.row("{ \"a\" : true , \"b\" : null }");
        Row escaped = decoding.row("{\"a\":1,\"\\u0062\":2}");
        assertThat(spaced.shape()).isSameAs(first.shape());
        assertThat(escaped.shape()).isSameAs(first.shape());
        assertThat(other.shape()).isNotSameAs(first.shape());
        assertThat(other.toMap()).isEqualTo(Map.of("a", 1.0));
    }

    @Test
    public void manyDifferentNamesAndShapesAreStillRead() {
        Decoding decoding = Decoding.schemaless();
        for (int i = 0; i < 20_000; i++) {
            assertThat(decoding.map("{\"n" + i + "\":" + i + ",\"m\":1}"))
                    .isEqualTo(Map.of("n" + i, (double) i, "m", 1.0));
        }
        String wide = IntStream.range(0, 3_000)
                .mapToObj(i -> "\"w" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(decoding.map(wide)).hasSize(3_000).containsEntry("w2999", 2999.0);
    }

    @Test
    public void equalTextsMostlyAreTheSameString() {
        Decoding decoding = Decoding.columns("v");
        for (String text : List.of("d7", "12345678", "device-000017", "a name of more than sixteen bytes")) {
            Object first = decoding.value('"' + text + '"');
            assertThat(decoding.value('"' + text + '"')).isEqualTo(text).isSameAs(first);
        }
    }

    @Test
    public void deepNestingIsReadUpToAThousandLevels() {
        Decoding decoding = Decoding.columns("v");
        Object value = decoding.value("[".repeat(999) + "]".repeat(999));
        int levels = 0;
        for (; value instanceof List<?> list; value = list.isEmpty() ? null : list.get(0)) levels++;
        assertThat(levels).isEqualTo(999);
        assertThat(decoding.errorForValue("[".repeat(1_000) + "]".repeat(1_000)))
                .contains("1000")
                .contains("1001");
        assertThat(decoding.errorForValue("[".repeat(1_000_000))).contains("malformed JSON at byte");
    }
}
