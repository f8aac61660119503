// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.itests.Json;
import java.util.List;
import org.junit.Test;

public class ComparisonTest {

    @Test
    public void numbersAreEqualWithinOneBillionth() {
        assertThat(same("1", "1.0")).isTrue();
        assertThat(same("0.3", "0.30000000000000004")).isTrue();
        assertThat(same("0.3", "0.3001")).isFalse();
        assertThat(same("0", "1e-13")).isTrue();
    }

    @Test
    public void typesAreNotConverted() {
        assertThat(same("1", "\"1\"")).isFalse();
        assertThat(same("1", "true")).isFalse();
        assertThat(same("null", "0")).isFalse();
    }

    @Test
    public void largeIntegersKeepAllDigits() {
        assertThat(same("9007199254740993", "9007199254740993")).isTrue();
        assertThat(same("{\"a\":1}", "{\"a\":1,\"b\":2}")).isFalse();
        assertThat(same("{\"a\":1,\"b\":2}", "{\"b\":2,\"a\":1}")).isTrue();
    }

    @Test
    public void anErrorMatchesAnyErrorBareOrInAList() {
        assertThat(same("{\"error\":\"*\"}", "{\"error\":\"division by zero\"}"))
                .isTrue();
        assertThat(same("[{\"error\":\"*\"}]", "{\"error\":\"division by zero\"}"))
                .isTrue();
        assertThat(same("{\"error\":\"*\"}", "{\"a\":1}")).isFalse();
    }

    @Test
    public void messagesComeInOrderAndAllOfThem() {
        assertThat(satisfied("", "[{\"a\":1}]", "[{\"a\":2}]")).isTrue();
        assertThat(satisfied("", "[{\"a\":2}]", "[{\"a\":1}]")).isFalse();
        assertThat(satisfied("", "[{\"a\":1}]")).isFalse();
    }

    @Test
    public void unorderedIsAboutTheRowsOfOneMessage() {
        assertThat(same("[1,2]", "[2,1]")).isFalse();
        JsonNode unordered = recorded("\"unordered\":true", "[[{\"a\":1},{\"a\":2}]]");
        assertThat(Comparison.satisfied(Case.of(unordered), messages("[{\"a\":2},{\"a\":1}]")))
                .isTrue();
        assertThat(Comparison.satisfied(Case.of(unordered), messages("[{\"a\":2},{\"a\":2}]")))
                .isFalse();
    }

    @Test
    public void subsetForgetsHowRowsWereGroupedIntoMessages() {
        assertThat(satisfied("\"subset\":true", "[{\"a\":1},{\"a\":2}]")).isTrue();
        assertThat(satisfied("\"subset\":true", "[{\"a\":1}]")).isFalse();
    }

    private static boolean satisfied(String flags, String... messages) {
        return Comparison.satisfied(Case.of(recorded(flags, "[[{\"a\":1}],[{\"a\":2}]]")), messages(messages));
    }

    private static List<JsonNode> messages(String... texts) {
        return List.of(texts).stream().map(Json::parsed).toList();
    }

    private static JsonNode recorded(String flags, String expected) {
        ObjectNode json = (ObjectNode) Json.parsed("{" + flags + "}");
        json.put("name", "some/case").set("streams", Json.array());
        json.set("rule", Json.object());
        json.set("input", Json.array());
        json.set("expect", Json.parsed(expected));
        return json;
    }

    private static boolean same(String want, String got) {
        return Comparison.same(Json.parsed(want), Json.parsed(got));
    }
}
