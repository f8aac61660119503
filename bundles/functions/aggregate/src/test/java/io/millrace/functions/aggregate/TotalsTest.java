// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.testkit.function.FunctionHarness;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** avg, count, max, min and sum. */
public class TotalsTest {
    private final FunctionHarness functions = FunctionHarness.of(AggregateFunctions.all());

    @Test
    public void afterAnIntegerEverythingIsAnInteger() throws Exception {
        assertThat(functions.aggregate("avg", 1, 2, 2)).isEqualTo(1L);
        assertThat(functions.aggregate("avg", -7, -2)).isEqualTo(-4L);
        assertThat(functions.aggregate("avg", 1, 2.9, 4)).isEqualTo(2L);
        assertThat(functions.aggregate("sum", 1, 2.9)).isEqualTo(3L);
        assertThat(functions.aggregate("sum", null, 3, 2.9)).isEqualTo(5L);
        assertThat(functions.aggregate("max", 1, 2.9)).isEqualTo(2L);
        assertThat(functions.aggregate("max", null, 3, 2.9)).isEqualTo(3L);
        assertThat(functions.aggregate("min", 1, -0.9)).isEqualTo(0L);
    }

    @Test
    public void afterAFloatEverythingMustBeAFloat() throws Exception {
        assertThat(functions.aggregate("avg", 1.5, null, 2.5)).isEqualTo(2.0);
        assertThat(functions.aggregate("sum", 1.5, 2.5)).isEqualTo(4.0);
        assertThat(functions.aggregate("avg", 7.0, -2.0, null, 4.5)).isEqualTo(3.1666666666666665);
        assertThat(functions.aggregate("max", 2.5, 1.5, -1.0)).isEqualTo(2.5);
        assertThat(functions.aggregate("min", 2.5, 1.5, -1.0)).isEqualTo(-1.0);
        for (String name : List.of("avg", "sum", "max", "min")) {
            assertError("expected only floats after a float but got an integer", name, 2.5, 1);
        }
    }

    @Test
    public void aPaneOfFloatsAndIntegersIsFineAfterAnInteger() throws Exception {
        assertThat(functions.aggregate("sum", 1, 2.9, 3, 4.9)).isEqualTo(10L);
        assertThat(functions.aggregate("max", 1, 2.9, 3, null, 4.9)).isEqualTo(4L);
    }

    @Test
    public void integerSumsWrap() throws Exception {
        assertThat(functions.aggregate("sum", Long.MAX_VALUE, 1)).isEqualTo(Long.MIN_VALUE);
        assertThat(functions.aggregate("avg", Long.MAX_VALUE, 1)).isEqualTo(-4611686018427387904L);
        assertThat(functions.aggregate("max", 9007199254740993L, 9007199254740992L))
                .isEqualTo(9007199254740993L);
    }

    @Test
    public void onlyNullsGiveNull() throws Exception {
        for (String name : List.of("avg", "sum", "max", "min")) {
            assertThat(functions.aggregate(name, null, null)).as(name).isNull();
            assertThat(functions.aggregate(name)).as(name).isNull();
        }
    }

    @Test
    public void otherKindsAreErrors() {
        assertError("expected a number but got string(2)", "sum", 1, "2");
        assertError("expected a number but got bool(true)", "avg", true);
        assertError("expected a number but got string(a)", "sum", "a", "b");
        assertError("expected a number but got []interface {}([1])", "max", List.of(1L));
        assertError("expected a number but got map[string]interface {}(map[a:1])", "min", Map.of("a", 1L));
        assertError("expected a number but got time.Time(1970-01-01 00:00:00 +0000 UTC)", "max", Instant.EPOCH);
        assertError("expected a number but got string(a)", "min", 1, "a");
        assertError("expected only texts after a text but got a number", "min", "a", 1);
        assertError("expected a text but got bool(true)", "max", "a", true);
    }

    @Test
    public void extremesOfTextsFollowTheirBytes() throws Exception {
        assertThat(functions.aggregate("max", "b", "a")).isEqualTo("b");
        assertThat(functions.aggregate("min", "a", "B")).isEqualTo("B");
        assertThat(functions.aggregate("max", "b", null, "B", "ä")).isEqualTo("ä");
        assertThat(functions.aggregate("max", "\uFFFD", "😀")).isEqualTo("😀");
        assertThat(functions.aggregate("min", "ab", "a")).isEqualTo("a");
    }

    @Test
    public void countsValuesThatAreNotNull() throws Exception {
        assertThat(functions.aggregate("count", null, 4)).isEqualTo(1L);
        assertThat(functions.aggregate("count", null, null)).isEqualTo(0L);
        assertThat(functions.aggregate("count", true, true, true)).isEqualTo(3L);
        assertThat(functions.aggregate("count", List.of(), Map.of(), "")).isEqualTo(3L);
    }

    private void assertError(String message, String name, Object... values) {
        assertThatThrownBy(() -> functions.aggregate(name, values))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(message);
    }
}
