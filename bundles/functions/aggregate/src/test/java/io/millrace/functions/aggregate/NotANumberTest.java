// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.function.AggregateFunction;
import io.millrace.testkit.function.AggregateHarness;
import io.millrace.testkit.function.TestArguments;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

/** What is no number is neither the greatest nor the smallest value, whatever stands before or behind it. */
public class NotANumberTest {
    private static Object of(String function, double... values) throws Exception {
        List<TestArguments> rows =
                Arrays.stream(values).mapToObj(TestArguments::of).toList();
        return AggregateHarness.result(
                (AggregateFunction) AggregateFunctions.all().get(function), rows);
    }

    @Test
    public void numbers_win_in_any_order() throws Exception {
        assertThat(of("max", Double.NaN, 2, 1)).isEqualTo(2.0);
        assertThat(of("max", 1, Double.NaN, 2)).isEqualTo(2.0);
        assertThat(of("min", 1, 2, Double.NaN)).isEqualTo(1.0);
        assertThat(of("min", Double.NaN, 2, 1)).isEqualTo(1.0);
    }

    @Test
    public void of_nothing_but_such_values_it_is_the_result() throws Exception {
        assertThat(of("max", Double.NaN, Double.NaN)).isEqualTo(Double.NaN);
    }
}
