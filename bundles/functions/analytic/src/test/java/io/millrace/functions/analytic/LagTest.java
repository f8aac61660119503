// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.AnalyticFunction;
import io.millrace.testkit.function.AnalyticHarness;
import org.junit.Test;

public class LagTest {
    private final AnalyticHarness lag =
            AnalyticHarness.of((AnalyticFunction) AnalyticFunctions.all().get("lag"));

    @Test
    public void givesTheValueBefore() {
        assertThat(lag.next(1)).isNull();
        assertThat(lag.next(2.5)).isEqualTo(1L);
        assertThat(lag.next("x")).isEqualTo(2.5);
    }

    @Test
    public void passesOverNullsUnlessToldNotTo() {
        assertThat(lag.next(1)).isNull();
        assertThat(lag.next((Object) null)).isEqualTo(1L);
        assertThat(lag.next(3)).isEqualTo(1L);

        AnalyticHarness nulls =
                AnalyticHarness.of((AnalyticFunction) AnalyticFunctions.all().get("lag"));
        assertThat(nulls.next(1, 1, null, false)).isNull();
        assertThat(nulls.next(null, 1, null, false)).isEqualTo(1L);
        assertThat(nulls.next(3, 1, null, false)).isNull();
    }

    @Test
    public void looksBackAsFarAsTheOffsetOfTheFirstEvent() {
        assertThat(lag.next(1, 3, "none")).isEqualTo("none");
        assertThat(lag.next(2, 1, "other")).isEqualTo("none");
        assertThat(lag.next(3, 3, "none")).isEqualTo("none");
        for (int value = 4; value < 20; value++) {
            assertThat(lag.next(value, 3, "none")).isEqualTo(value - 3L);
        }
    }

    @Test
    public void aFarOffsetCostsNothingBeforeItIsNeeded() {
        assertThat(lag.next(1, Integer.MAX_VALUE, 0)).isEqualTo(0L);
    }

    @Test
    public void withoutOffsetThereIsNothing() {
        assertThat(lag.next(1, 0, 5)).isNull();
        assertThat(lag.next(2, 0, 5)).isNull();
    }

    @Test
    public void anEventWithoutTheConditionSeesWhatTheNextOneWill() {
        assertThat(lag.nextInvalid(1)).isNull();
        assertThat(lag.next(2)).isNull();
        assertThat(lag.nextInvalid(3)).isEqualTo(2L);
        assertThat(lag.next(4)).isEqualTo(2L);
        assertThat(lag.next(5)).isEqualTo(4L);
    }

    @Test
    public void anArgumentThatDoesNotFitIsAnErrorOfItsEventOnly() {
        lag.next(1, 1, 0, true);

        assertThatThrownBy(() -> lag.next(2, 1.5)).isInstanceOf(EvaluationException.class);
        assertThatThrownBy(() -> lag.next(2, -1))
                .hasMessageContaining("offset from 0")
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> lag.next(2, 1, 0, "x")).hasMessageContaining("a boolean as ignoreNull");
        assertThatThrownBy(() -> lag.next(2, 1, 0, null)).hasMessageContaining("null");
        assertThat(lag.next(3, 1.0, 0, true)).isEqualTo(1L);
    }
}
