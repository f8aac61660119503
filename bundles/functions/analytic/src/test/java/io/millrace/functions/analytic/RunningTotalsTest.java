// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.AnalyticFunction;
import io.millrace.testkit.function.AnalyticHarness;
import org.junit.Test;

public class RunningTotalsTest {

    @Test
    public void totalsRunOn() {
        assertRuns("acc_sum", new Object[] {1, 2.5, -4}, 1.0, 3.5, -0.5);
        assertRuns("acc_count", new Object[] {1, "x", true}, 1L, 2L, 3L);
        assertRuns("acc_avg", new Object[] {1, 2.5, 4}, 1.0, 1.75, 2.5);
        assertRuns("acc_max", new Object[] {-1, -2.5, 4}, -1.0, -1.0, 4.0);
        assertRuns("acc_min", new Object[] {3, 4, 2.5}, 3.0, 3.0, 2.5);
    }

    @Test
    public void extremesEndWithTheIntegers() {
        assertRuns("acc_min", new Object[] {1e19, 1e18}, 0x1p63, 1e18);
        assertRuns("acc_max", new Object[] {-1e19, 1e19}, -0x1p63, 1e19);
    }

    @Test
    public void sumAndCountPassOverNulls() {
        assertRuns("acc_sum", new Object[] {null, 1, null}, 0.0, 1.0, 1.0);
        assertRuns("acc_count", new Object[] {null, 1, null}, 0L, 1L, 1L);
    }

    @Test
    public void whatIsNoNumberIsAnErrorOfItsEventOnly() {
        for (String name : new String[] {"acc_sum", "acc_avg", "acc_max", "acc_min"}) {
            AnalyticHarness total = function(name);
            total.next(2);
            assertThatThrownBy(() -> total.next("x")).as(name).isInstanceOf(EvaluationException.class);
            assertThat(total.nextInvalid("x")).as(name).isEqualTo(2.0);
        }
        for (String name : new String[] {"acc_avg", "acc_max", "acc_min"}) {
            assertThatThrownBy(() -> function(name).next((Object) null))
                    .as(name)
                    .hasMessageContaining("null");
        }
    }

    @Test
    public void withoutTheConditionTheTotalStands() {
        AnalyticHarness mean = function("acc_avg");

        assertThat(mean.nextInvalid(7)).isEqualTo(0.0);
        assertThat(mean.next(2)).isEqualTo(2.0);
        assertThat(mean.nextInvalid(7)).isEqualTo(2.0);
    }

    @Test
    public void aRunGoesFromItsBeginToItsReset() {
        AnalyticHarness sum = function("acc_sum");

        assertThat(sum.next(1, false, false)).isEqualTo(0.0);
        assertThat(sum.next(2, true, false)).isEqualTo(2.0);
        assertThat(sum.next(3, false, false)).isEqualTo(5.0);
        assertThat(sum.next(4, false, true)).isEqualTo(9.0);
        assertThat(sum.next(5, false, false)).isEqualTo(0.0);
        assertThat(sum.next(6, true, true)).isEqualTo(6.0);
        assertThat(sum.next(7, true, false)).isEqualTo(7.0);
    }

    @Test
    public void anEventWithAnErrorBeginsAndEndsNothing() {
        AnalyticHarness sum = function("acc_sum");

        assertThatThrownBy(() -> sum.next(1, true, null)).hasMessageContaining("a boolean as reset");
        assertThatThrownBy(() -> sum.next(1, 1, false)).hasMessageContaining("a boolean as begin");
        assertThatThrownBy(() -> sum.next("x", true, false)).isInstanceOf(EvaluationException.class);
        assertThat(sum.next(2, false, false)).isEqualTo(0.0);
        assertThat(sum.next(3, true, false)).isEqualTo(3.0);
    }

    private static void assertRuns(String name, Object[] values, Object... expected) {
        AnalyticHarness total = function(name);
        for (int i = 0; i < values.length; i++) {
            assertThat(total.next(values[i])).as(name + " at " + i).isEqualTo(expected[i]);
        }
    }

    private static AnalyticHarness function(String name) {
        return AnalyticHarness.of((AnalyticFunction) AnalyticFunctions.all().get(name));
    }
}
