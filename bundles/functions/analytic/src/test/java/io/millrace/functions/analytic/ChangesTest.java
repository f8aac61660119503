// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.function.AnalyticFunction;
import io.millrace.testkit.function.AnalyticHarness;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ChangesTest {
    private final AnalyticHarness changed = function("changed_col");
    private final AnalyticHarness any = function("had_changed");
    private final AnalyticHarness latest = function("latest");

    @Test
    public void aValueHasChangedIfItsKindOrContentHas() {
        assertThat(changed.next(true, 1)).isEqualTo(1L);
        assertThat(changed.next(true, 1)).isNull();
        assertThat(changed.next(true, 1.0)).isEqualTo(1.0);
        assertThat(changed.next(true, "1")).isEqualTo("1");
        assertThat(changed.next(true, List.of(1L, Map.of("k", 2L)))).isEqualTo(List.of(1L, Map.of("k", 2L)));
        assertThat(changed.next(true, List.of(1L, Map.of("k", 2L)))).isNull();
        assertThat(changed.next(true, List.of(1L, Map.of("k", 2.0)))).isNotNull();
        assertThat(changed.next(true, new byte[] {1})).isNotNull();
        assertThat(changed.next(true, new byte[] {1})).isNull();
        assertThat(changed.next(true, Double.NaN)).isEqualTo(Double.NaN);
        assertThat(changed.next(true, Double.NaN)).isNull();
    }

    @Test
    public void nullIsNoChangeIfIgnored() {
        changed.next(true, 1);

        assertThat(changed.next(true, null)).isNull();
        assertThat(changed.next(true, 1)).isNull();
        assertThat(changed.next(false, null)).isNull();
        assertThat(changed.next(false, 1)).isEqualTo(1L);
    }

    @Test
    public void withoutTheConditionNothingChangesAndNothingIsRemembered() {
        assertThat(changed.nextInvalid(true, 1)).isNull();
        assertThat(changed.next(true, 1)).isEqualTo(1L);
        assertThat(any.nextInvalid(true, 1)).isEqualTo(false);
        assertThat(any.next(true, 1)).isEqualTo(true);
    }

    @Test
    public void allValuesThatChangedAreRemembered() {
        assertThat(any.next(true, 1, "a")).isEqualTo(true);
        assertThat(any.next(true, 2, "b")).isEqualTo(true);
        assertThat(any.next(true, 2, "b")).isEqualTo(false);
        assertThat(any.next(true, 2, null)).isEqualTo(false);
        assertThat(any.next(false, 2, null)).isEqualTo(true);
        assertThat(any.next(false, 2, null)).isEqualTo(false);
    }

    @Test
    public void theFlagMustBeBoolean() {
        assertThatThrownBy(() -> changed.next("x", 1)).hasMessageContaining("a boolean as ignoreNull");
        assertThatThrownBy(() -> any.next(null, 1)).hasMessageContaining("got null");
    }

    @Test
    public void theLatestValueIsTheLastThatWasNotNull() {
        assertThat(latest.next((Object) null)).isNull();
        assertThat(latest.next(null, "d")).isEqualTo("d");
        assertThat(latest.nextInvalid(1, "e")).isEqualTo("e");
        assertThat(latest.next(2, "d")).isEqualTo(2L);
        assertThat(latest.next(null, "d")).isEqualTo(2L);
        assertThat(latest.nextInvalid(3, "d")).isEqualTo(2L);
    }

    private static AnalyticHarness function(String name) {
        return AnalyticHarness.of((AnalyticFunction) AnalyticFunctions.all().get(name));
    }
}
