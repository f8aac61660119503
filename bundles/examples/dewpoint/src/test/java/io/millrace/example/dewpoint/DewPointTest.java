// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.dewpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.millrace.testkit.function.ArgumentForms;
import io.millrace.testkit.function.FunctionHarness;
import java.util.Map;
import org.junit.Test;

public class DewPointTest {
    private final FunctionHarness functions = FunctionHarness.of(Map.of("dew_point", new DewPoint()));

    @Test
    public void isTheTemperatureItselfInSaturatedAir() throws Exception {
        assertThat((Double) functions.call("dew_point", 20.0, 100)).isEqualTo(20.0, offset(1e-9));
    }

    @Test
    public void fallsWithTheHumidity() throws Exception {
        assertThat((Double) functions.call("dew_point", 22.0, 50)).isEqualTo(11.09, offset(0.01));
    }

    @Test
    public void isNullWithoutHumidity() throws Exception {
        assertThat(functions.call("dew_point", 20.0, null)).isNull();
    }

    @Test
    public void aHumidityThatCannotBeIsAnErrorOfTheRow() {
        assertThatThrownBy(() -> functions.call("dew_point", 20.0, 101.0))
                .hasMessage("dew_point: humidity is 101.0, expected above 0 and at most 100");
    }

    @Test
    public void aTextIsRefusedWhenTheStatementIsCreated() {
        assertThatThrownBy(() -> functions.check("dew_point", ArgumentForms.literal("warm"), ArgumentForms.COLUMN))
                .hasMessage("function dew_point expects a number as argument 1 (celsius) but found a text");
    }
}
