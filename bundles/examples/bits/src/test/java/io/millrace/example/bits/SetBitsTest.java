// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.bits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.function.FunctionHarness;
import java.util.Map;
import org.junit.Test;

public class SetBitsTest {
    private final FunctionHarness functions = FunctionHarness.of(Map.of("set_bits", new SetBits()));

    @Test
    public void givesARowForEachBitThatIsSet() throws Exception {
        assertThat(functions.rows("set_bits", 0b1001)).containsExactly(Map.of("", 0L), Map.of("", 3L));
        assertThat(functions.rows("set_bits", Long.MIN_VALUE)).containsExactly(Map.of("", 63L));
    }

    @Test
    public void aWholeNumberFromJsonWillDo() throws Exception {
        assertThat(functions.rows("set_bits", 2.0)).containsExactly(Map.of("", 1L));
    }

    @Test
    public void noBitGivesNoRow() throws Exception {
        assertThat(functions.rows("set_bits", 0)).isEmpty();
    }

    @Test
    public void aFractionIsAnErrorOfTheRow() {
        assertThatThrownBy(() -> functions.rows("set_bits", 1.5))
                .hasMessage("set_bits: expected an integer but got 1.5");
    }
}
