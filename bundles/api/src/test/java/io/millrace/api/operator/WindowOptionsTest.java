// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.time.WindowUnit;
import java.util.Map;
import org.junit.Test;

public class WindowOptionsTest {
    private static final Option LENGTH = WindowOptions.count("length");

    private static Options given(String unit, long length) {
        return Options.of(Map.of("unit", unit, "length", length));
    }

    @Test
    public void a_stretch_is_so_many_units() {
        assertThat(WindowOptions.unit(given("Mi", 2))).isEqualTo(WindowUnit.MI);
        assertThat(WindowOptions.millis(given("Mi", 2), LENGTH)).isEqualTo(120_000);
    }

    @Test
    public void a_stretch_has_at_least_one_unit() {
        assertThatThrownBy(() -> OptionSet.of(LENGTH).validate(given("ss", 0)))
                .hasMessage("option length is 0, expected at least 1");
    }

    @Test
    public void what_is_no_unit_is_refused() {
        assertThatThrownBy(() -> WindowOptions.unit(given("week", 1)))
                .hasMessage("option unit is week, expected dd, hh, mi, ss or ms");
    }

    @Test
    public void a_stretch_that_time_cannot_be_told_in_is_refused() {
        assertThatThrownBy(() -> WindowOptions.millis(given("dd", Long.MAX_VALUE / 1_000), LENGTH))
                .hasMessageStartingWith("option length is 9223372036854775, expected at most");
    }
}
