// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class NeutralJsonTest {
    @Test
    public void wholeNumbersAreIntegersAndOthersFloats() throws Exception {
        assertThat(NeutralJson.parse("[1, 1.0, 1e2, -7, 9223372036854775807]"))
                .isEqualTo(List.of(1L, 1.0, 100.0, -7L, Long.MAX_VALUE));
        assertThat(NeutralJson.parse("9223372036854775808")).isEqualTo(0x1p63);
    }

    @Test
    public void everyKindIsRead() throws Exception {
        assertThat(NeutralJson.parse("{\"a\":{\"b\":[null,true,\"x\"]}}"))
                .isEqualTo(Map.of("a", Map.of("b", Arrays.asList(null, true, "x"))));
    }

    @Test
    public void whatFollowsTheDocumentIsRefused() {
        for (String text : List.of("", "{", "{} x", "{'a':1}")) {
            assertThatThrownBy(() -> NeutralJson.parse(text)).isInstanceOf(JsonProcessingException.class);
        }
    }

    @Test
    public void keysAreWrittenInOrder() {
        assertThat(NeutralJson.write(values("b", 1L, "a", null, "c", List.of(1.5, true))))
                .isEqualTo("{\"a\":null,\"b\":1,\"c\":[1.5,true]}");
    }
}
