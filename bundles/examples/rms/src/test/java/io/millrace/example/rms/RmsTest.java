// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.rms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.millrace.testkit.function.FunctionHarness;
import java.util.Map;
import org.junit.Test;

public class RmsTest {
    private final FunctionHarness functions = FunctionHarness.of(Map.of("rms", new Rms()));

    @Test
    public void isTheRootOfTheMeanOfTheSquares() throws Exception {
        assertThat((Double) functions.aggregate("rms", 3, -4.0)).isEqualTo(Math.sqrt(12.5), offset(1e-12));
    }

    @Test
    public void nullsAreLeftOut() throws Exception {
        assertThat(functions.aggregate("rms", 2, null, -2)).isEqualTo(2.0);
    }

    @Test
    public void isNullWithoutValues() throws Exception {
        assertThat(functions.aggregate("rms")).isNull();
    }

    @Test
    public void aTextIsAnError() {
        assertThatThrownBy(() -> functions.aggregate("rms", "loud"))
                .hasMessage("rms: expected a number but got string");
    }
}
