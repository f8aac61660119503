// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class JsonTextTest {
    @Test
    public void aLineHoldsEveryNeutralValue() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("long", 1L);
        values.put("double", 1.5);
        values.put("truth", true);
        values.put("text", "a\"\n");
        values.put("bytes", new byte[] {1, 2});
        values.put("time", Instant.EPOCH);
        values.put("list", Arrays.asList(1L, null));
        values.put("map", Map.of("k", List.of()));

        assertThat(JsonText.line(values))
                .isEqualTo("{\"long\":1,\"double\":1.5,\"truth\":true,\"text\":\"a\\\"\\n\",\"bytes\":\"AQI=\","
                        + "\"time\":\"1970-01-01T00:00:00Z\",\"list\":[1,null],\"map\":{\"k\":[]}}");
    }

    @Test
    public void layingOutKeepsNumbersOrderAndRepeatedKeys() {
        assertThat(JsonText.pretty("{\"b\":1.10,\"a\":12345678901234567890,\"b\":1e3}"))
                .isEqualTo("{\n  \"b\": 1.10,\n  \"a\": 12345678901234567890,\n  \"b\": 1e3\n}");
    }
}
