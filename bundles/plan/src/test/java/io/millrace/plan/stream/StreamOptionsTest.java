// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.Test;

public class StreamOptionsTest {
    private static String shown(String extra) {
        Optional<String> none = Optional.empty();
        Optional<Boolean> unset = Optional.empty();
        return new StreamOptions(
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        none,
                        Optional.of(extra),
                        unset,
                        none,
                        none,
                        unset,
                        none,
                        unset,
                        none,
                        Optional.empty())
                .shownExtra()
                .orElseThrow();
    }

    @Test
    public void secretsInExtraAreNotShown() {
        assertThat(shown("{\"user\":\"ann\",\"password\":\"s\\\"3cret\",\"qos\":1}"))
                .isEqualTo("{\"user\":\"ann\",\"password\":\"***\",\"qos\":1}");
        assertThat(shown("{\"accessToken\" : \"abc\",\"nested\":{\"clientSecret\":\"def\"}}"))
                .isEqualTo("{\"accessToken\" : \"***\",\"nested\":{\"clientSecret\":\"***\"}}");
    }

    @Test
    public void extraWithoutSecretsIsShownAsItIs() {
        assertThat(shown("{\"server\":\"tcp://broker:1883\"}")).isEqualTo("{\"server\":\"tcp://broker:1883\"}");
    }
}
