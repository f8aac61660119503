// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.option;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import java.util.Map;
import org.junit.Test;

/** An option can have a smallest value; what is below is refused with what was found and what was expected. */
public class SmallestValueTest {
    private static final Option RETRIES = Option.integer("retries").atLeast(1);
    private static final Option RATIO = Option.number("ratio").atLeast(0);
    private static final Option PAUSE = Option.duration("pause").atLeast(10);

    private static void validate(Option option, Object value) {
        OptionSet.of(option).validate(Options.of(Map.of(option.name(), value)));
    }

    @Test
    public void the_smallest_value_itself_is_accepted() {
        assertThatCode(() -> validate(RETRIES, 1L)).doesNotThrowAnyException();
        assertThatCode(() -> validate(RATIO, 0.0)).doesNotThrowAnyException();
        assertThatCode(() -> validate(PAUSE, "10ms")).doesNotThrowAnyException();
    }

    @Test
    public void a_smaller_value_is_refused() {
        assertThatThrownBy(() -> validate(RETRIES, 0L))
                .isInstanceOf(MillraceException.class)
                .hasMessage("option retries is 0, expected at least 1");
        assertThatThrownBy(() -> validate(RATIO, -0.5)).hasMessage("option ratio is -0.5, expected at least 0");
        assertThatThrownBy(() -> validate(PAUSE, "9ms")).hasMessage("option pause is 9ms, expected at least 10ms");
    }

    @Test
    public void what_is_no_number_is_not_large_enough() {
        assertThatThrownBy(() -> validate(RATIO, Double.NaN)).hasMessageContaining("expected at least 0");
    }

    @Test
    public void a_secret_is_not_shown() {
        assertThatThrownBy(() -> validate(Option.integer("pin").atLeast(1_000).hidden(), 7L))
                .hasMessage("option pin is ***, expected at least 1000");
    }

    @Test
    public void an_option_that_is_not_given_is_not_too_small() {
        assertThatCode(() -> OptionSet.of(RETRIES).validate(Options.empty())).doesNotThrowAnyException();
    }
}
