// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json;

import static io.millrace.testkit.function.ArgumentForms.COLUMN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.function.FunctionHarness;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class JsonFunctionsTest {
    private final FunctionHarness json = FunctionHarness.of(JsonFunctions.all());

    @Test
    public void textsAreFitForHtml() throws Exception {
        assertThat(json.call("to_json", Map.of("b", 1L, "a", "x<y>&")))
                .isEqualTo("{\"a\":\"x\\u003cy\\u003e\\u0026\",\"b\":1}");
        assertThat(json.call("to_json", "\u2028\u0001\"\\\n")).isEqualTo("\"\\u2028\\u0001\\\"\\\\\\n\"");
        assertThat(json.call("to_json", "\uD83D\uDE00\uD83D")).isEqualTo("\"\uD83D\uDE00\\ufffd\"");
    }

    @Test
    public void numbersAreAsShortAsCanBe() throws Exception {
        assertThat(json.call("to_json", Arrays.asList(1L, 2.0, null, 1e21, 1e20, -1e-7, 0.000001, 12.5e-9)))
                .isEqualTo("[1,2,null,1e+21,100000000000000000000,-1e-7,0.000001,1.25e-8]");
        assertThatThrownBy(() -> json.call("to_json", Double.NaN)).hasMessage("JSON has no number NaN");
    }

    @Test
    public void bytesAndTimesBecomeTexts() throws Exception {
        assertThat(json.call("to_json", (Object) new byte[] {1, 2})).isEqualTo("\"AQI=\"");
        assertThat(json.call("to_json", Instant.parse("2025-07-04T09:05:03.045Z")))
                .isEqualTo("\"2025-07-04T09:05:03.045Z\"");
        assertThat(json.call("to_json", Map.of("e", List.of(), "o", Map.of()))).isEqualTo("{\"e\":[],\"o\":{}}");
    }

    @Test
    public void allNumbersAreReadAsFloats() throws Exception {
        assertThat(json.call("parse_json", "12")).isEqualTo(12.0);
        assertThat(json.call("parse_json", "{\"a\":[1,true,null]}"))
                .isEqualTo(Map.of("a", Arrays.asList(1.0, true, null)));
        assertThat(json.call("parse_json", (Object) "\"é\"".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("é");
        assertThat(json.call("parse_json", new Object[] {null})).isNull();
        assertThat(json.call("parse_json", "null")).isNull();
    }

    @Test
    public void badTextsAreErrors() {
        for (String text : List.of("", " ", "{", "[1,]", "1 2", "nul", "{\"a\" 1}", "1e999", "'a'", "01")) {
            assertThatThrownBy(() -> json.call("parse_json", text))
                    .as(text)
                    .hasMessageMatching("(?s)(expected|the number).*");
        }
        assertThatThrownBy(() -> json.call("parse_json", 12)).hasMessage("expected a JSON text but got int64(12)");
    }

    @Test
    public void pathsFindInObjectsListsAndTexts() throws Exception {
        assertThat(json.call("json_path_query", Map.of("n", 3L), "$.n")).isEqualTo(3L);
        assertThat(json.call("json_path_query", List.of(1L, 2L), "$[1]")).isEqualTo(2L);
        assertThat(json.call("json_path_query", "{\"n\": 3}", "$.n")).isEqualTo(3.0);
        assertThatThrownBy(() -> json.call("json_path_query", 1, "$.n")).hasMessageContaining("expected an object");
        assertThatThrownBy(() -> json.call("json_path_query", null, "$.n")).hasMessageContaining("expected an object");
        assertThatThrownBy(() -> json.check("json_path_query", COLUMN, COLUMN))
                .hasMessageContaining("a text literal as argument 2 (path) but found a column");
    }

    @Test
    public void firstIsTheFirstElementOrNull() throws Exception {
        assertThat(json.call("json_path_query_first", Map.of("l", List.of(5L, 6L)), "$.l"))
                .isEqualTo(5L);
        assertThat(json.call("json_path_query_first", Map.of("l", List.of()), "$.l[*]"))
                .isNull();
        assertThatThrownBy(() -> json.call("json_path_query_first", Map.of("n", 3L), "$.n"))
                .hasMessage("expected a path to a list but got int64(3)");
    }

    @Test
    public void existsIsFalseForNothingAndForFailures() throws Exception {
        assertThat(json.call("json_path_exists", Map.of("n", 3L), "$.n")).isEqualTo(true);
        assertThat(json.call("json_path_exists", Map.of("n", List.of()), "$.n")).isEqualTo(false);
        assertThat(json.call("json_path_exists", Map.of("n", 3L), "$.m")).isEqualTo(false);
        assertThat(json.call("json_path_exists", Map.of("n", 3L), "$.[")).isEqualTo(false);
        assertThat(json.call("json_path_exists", null, "$.n")).isEqualTo(false);
    }
}
