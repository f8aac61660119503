// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.ema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.function.AnalyticHarness;
import org.junit.Test;

public class EmaTest {
    private final AnalyticHarness ema = AnalyticHarness.of(new Ema());

    @Test
    public void beginsWithTheFirstValueAndFollowsByItsWeight() {
        assertThat(ema.next(10, 0.5)).isEqualTo(10.0);
        assertThat(ema.next(20.0, 0.5)).isEqualTo(15.0);
        assertThat(ema.next(15, 0.5)).isEqualTo(15.0);
    }

    @Test
    public void anEventWithoutValueOrThatDoesNotCountChangesNothing() {
        assertThat(ema.next(null, 0.5)).isNull();
        ema.next(10, 0.5);
        assertThat(ema.next(null, 0.5)).isEqualTo(10.0);
        assertThat(ema.nextInvalid(90, 0.5)).isEqualTo(10.0);
        assertThat(ema.next(20, 0.5)).isEqualTo(15.0);
    }

    @Test
    public void aWeightThatCannotBeIsAnErrorOfTheRow() {
        assertThatThrownBy(() -> ema.next(10, 2))
                .hasMessage("ema: weight is 2, expected a number above 0 and at most 1");
    }
}
