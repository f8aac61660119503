// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.testkit.function.FunctionHarness;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

/** median, deviations, variances and percentiles. */
public class StatisticsTest {
    private final FunctionHarness functions = FunctionHarness.of(AggregateFunctions.all());

    @Test
    public void medianOfIntegersCutsFloats() throws Exception {
        assertThat(functions.aggregate("median", 3, 1, 2.9)).isEqualTo(2L);
        assertThat(functions.aggregate("median", 3, 1)).isEqualTo(2.0);
        assertThat(functions.aggregate("median", 3, 1, 10, 4)).isEqualTo(3.5);
        assertThat(functions.aggregate("median", 9)).isEqualTo(9L);
    }

    @Test
    public void medianOfFloatsLeavesNullsOut() throws Exception {
        assertThat(functions.aggregate("median", 1.5, 2.5, null, 9.0)).isEqualTo(2.5);
        assertThat(functions.aggregate("median", 3.5, null, 1)).isEqualTo(2.25);
        assertThat(functions.aggregate("median")).isNull();
    }

    @Test
    public void theFirstRowOfAMedianMustBeANumber() {
        assertError("function median expects a number in the first row but got null", "median", null, 4);
        assertError("function median expects only numbers after an integer but got null", "median", 3, null, 1);
        assertError("cannot convert string(a) to float64", "median", "a", 1, 2);
        assertError("cannot convert string(a) to float64", "median", 1, 2, "a");
    }

    @Test
    public void deviationsAndVariancesLeaveNullsOut() throws Exception {
        assertThat(functions.aggregate("stddev", 2, 4, null, 9)).isEqualTo(2.943920288775949);
        assertThat(functions.aggregate("stddevs", 2, 4, 9)).isEqualTo(3.605551275463989);
        assertThat(functions.aggregate("var", 2, 4, 9)).isEqualTo(8.666666666666666);
        assertThat(functions.aggregate("vars", 2, 4, 9)).isEqualTo(13.0);
        assertThat(functions.aggregate("vars", 1.5, null, 2.25)).isEqualTo(0.28125);
        assertThat(functions.aggregate("stddev", 1.5, 1.5)).isEqualTo(0.0);
    }

    @Test
    public void ofOneValueThereIsNoSampleDeviation() throws Exception {
        assertThat(functions.aggregate("stddevs", 7)).isEqualTo(Double.NaN);
        assertThat(functions.aggregate("vars", 7)).isEqualTo(Double.NaN);
        assertThat(functions.aggregate("stddev", 7)).isEqualTo(0.0);
    }

    @Test
    public void deviationsOfNullsAreNullAndOfTextsAreErrors() throws Exception {
        for (String name : List.of("stddev", "stddevs", "var", "vars")) {
            assertThat(functions.aggregate(name, null, null)).as(name).isNull();
            assertError("cannot convert string(1) to float64", name, "1", "2");
        }
    }

    @Test
    public void theContinuousPercentileLiesBetweenTheValues() throws Exception {
        assertThat(continuous(0.25, 40, 10, 30, 20)).isEqualTo(10.0);
        assertThat(continuous(0.3, 40, 10, 30, 20)).isEqualTo(15.0);
        assertThat(continuous(0.5, 40, 10, 30, 20)).isEqualTo(20.0);
        assertThat(continuous(0.9, 40, 10, 30, 20)).isEqualTo(35.0);
        assertThat(continuous(1, 40, 10, 30, 20)).isEqualTo(40.0);
        assertThat(continuous(0.5, 12, 18, 30, 44, 50)).isEqualTo(24.0);
        assertThat(continuous(0.75, 1.5, -2.25, null, 8.0, 0.0)).isEqualTo(1.5);
        assertThat(continuous(7, 3)).isEqualTo(3.0);
        assertThat(continuous(0.5, null, null)).isNull();
    }

    @Test
    public void theDiscretePercentileIsOneOfTheValues() throws Exception {
        assertThat(discrete(0, 10, 20, 30, 40)).isEqualTo(10.0);
        assertThat(discrete(0.3, 10, 20, 30, 40)).isEqualTo(20.0);
        assertThat(discrete(0.6, 10, 20, 30, 40)).isEqualTo(30.0);
        assertThat(discrete(1, 10, 20, 30, 40)).isEqualTo(40.0);
        assertThat(discrete(0.5, 1, 2, 3)).isEqualTo(2.0);
        assertThat(discrete(0.5, null, null)).isNull();
    }

    @Test
    public void theFirstFractionThatIsNotNullCounts() throws Exception {
        Object[][] rows = {{12, null}, {18, 0.5}, {30, 0.9}, {44, null}, {50, null}};
        assertThat(functions.aggregateRows("percentile_cont", rows)).isEqualTo(24.0);
        assertThat(functions.aggregateRows("percentile_disc", rows)).isEqualTo(30.0);
    }

    @Test
    public void fractionsOutOfRangeAreErrors() {
        assertFails(
                "function percentile_cont expects a fraction of at least one of 4 values but got 0.1",
                () -> continuous(0.1, 10, 20, 30, 40));
        assertFails(
                "function percentile_cont expects a fraction above 0 and up to 1 but got 0", () -> continuous(0, 1, 2));
        assertFails(
                "function percentile_cont expects a fraction above 0 and up to 1 but got 1.01",
                () -> continuous(1.01, 1, 2));
        assertFails("function percentile_disc expects a fraction from 0 to 1 but got -0.1", () -> discrete(-0.1, 1, 2));
        assertFails("cannot convert string(0.5) to float64", () -> continuous("0.5", 1, 2));
        assertFails("cannot convert string(a) to float64", () -> discrete(0.5, "a", "b"));
    }

    private Object continuous(Object fraction, Object... values) throws Exception {
        return functions.aggregateRows("percentile_cont", withFraction(fraction, values));
    }

    private Object discrete(Object fraction, Object... values) throws Exception {
        return functions.aggregateRows("percentile_disc", withFraction(fraction, values));
    }

    private static Object[][] withFraction(Object fraction, Object... values) {
        return Arrays.stream(values)
                .map(value -> new Object[] {value, fraction})
                .toArray(Object[][]::new);
    }

    private void assertError(String message, String name, Object... values) {
        assertFails(message, () -> functions.aggregate(name, values));
    }

    private static void assertFails(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(EvaluationException.class).hasMessage(message);
    }
}
