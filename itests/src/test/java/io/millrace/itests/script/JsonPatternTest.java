// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.itests.Json;
import org.junit.Test;

public class JsonPatternTest {

    @Test
    public void aStarMatchesAnyValue() {
        assertThat(matches("{\"a\":\"*\"}", "{\"a\":[1,2]}")).isTrue();
        assertThat(matches("{\"a\":\"*\"}", "{}")).isFalse();
    }

    @Test
    public void aRegularExpressionMatchesATextOrNumberAsAWhole() {
        assertThat(matches("{\"~\":\"\\\\d+\"}", "42")).isTrue();
        assertThat(matches("{\"~\":\"\\\\d+\"}", "\"42 s\"")).isFalse();
        assertThat(matches("{\"~\":\".*\"}", "{}")).isFalse();
    }

    @Test
    public void anObjectHasNoMoreKeysUnlessThePatternSaysSo() {
        assertThat(matches("{\"a\":1}", "{\"a\":1,\"b\":2}")).isFalse();
        assertThat(matches("{\"a\":1,\"...\":true}", "{\"a\":1,\"b\":2}")).isTrue();
        assertThat(matches("{\"a\":1,\"...\":true}", "{\"b\":2}")).isFalse();
    }

    @Test
    public void aListMayComeInAnyOrderOrWithMore() {
        assertThat(matches("{\"unordered\":[1,2]}", "[2,1]")).isTrue();
        assertThat(matches("{\"unordered\":[1,2]}", "[2,1,3]")).isFalse();
        assertThat(matches("{\"contains\":[1,2]}", "[2,1,3]")).isTrue();
        assertThat(matches("{\"contains\":[1,1]}", "[1,2]")).isFalse();
    }

    @Test
    public void aTextMayHoldJson() {
        assertThat(matches("{\"text\":{\"a\":\"*\"}}", "\"{\\\"a\\\":1}\"")).isTrue();
        assertThat(matches("{\"text\":{\"a\":\"*\"}}", "\"none\"")).isFalse();
    }

    @Test
    public void everythingElseIsEqual() {
        assertThat(matches("true", "1")).isFalse();
        assertThat(matches("1.0", "1")).isTrue();
        assertThat(matches("[1,2]", "[2,1]")).isFalse();
    }

    private static boolean matches(String want, String got) {
        return new JsonPattern(Json.parsed(want)).matches(Json.parsed(got));
    }
}
