// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import static io.millrace.plan.expression.BinaryOperator.EQUAL;
import static io.millrace.plan.expression.BinaryOperator.GREATER;
import static io.millrace.plan.expression.BinaryOperator.GREATER_OR_EQUAL;
import static io.millrace.plan.expression.BinaryOperator.LESS;
import static io.millrace.plan.expression.BinaryOperator.LESS_OR_EQUAL;
import static io.millrace.plan.expression.BinaryOperator.NOT_EQUAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.plan.expression.BinaryOperator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ComparisonTest {
    private final Expressions on = new Expressions();

    /** Asserts how {@code a} stands to {@code b} through all six operators. */
    private void assertOrder(Object a, Object b, int order) {
        assertThat(on.apply(a, EQUAL, b)).as("%s = %s", a, b).isEqualTo(order == 0);
        assertThat(on.apply(a, NOT_EQUAL, b)).as("%s != %s", a, b).isEqualTo(order != 0);
        assertThat(on.apply(a, LESS, b)).as("%s < %s", a, b).isEqualTo(order < 0);
        assertThat(on.apply(a, LESS_OR_EQUAL, b)).as("%s <= %s", a, b).isEqualTo(order <= 0);
        assertThat(on.apply(a, GREATER, b)).as("%s > %s", a, b).isEqualTo(order > 0);
        assertThat(on.apply(a, GREATER_OR_EQUAL, b)).as("%s >= %s", a, b).isEqualTo(order >= 0);
    }

    @Test
    public void numbersCompareByValue() {
        assertOrder(1L, 2L, -1);
        assertOrder(2L, 2L, 0);
        assertOrder(2L, 2.0, 0);
        assertOrder(2.5, 2L, 1);
        assertOrder(-0.5, -0.25, -1);
    }

    @Test
    public void largeIntegersKeepTheirDigits() {
        assertOrder(9_007_199_254_740_993L, 9_007_199_254_740_992L, 1);
    }

    @Test
    public void textsCompareByTheirBytes() {
        assertOrder("a", "b", -1);
        assertOrder("B", "a", -1);
        assertOrder("abc", "abc", 0);
        assertOrder("ab", "abc", -1);
        assertOrder("\uFFFD", "\uD83D\uDE00", -1);
    }

    @Test
    public void booleansCompareForEqualityOnly() {
        assertThat(on.apply(true, EQUAL, true)).isEqualTo(true);
        assertThat(on.apply(true, NOT_EQUAL, false)).isEqualTo(true);
        assertThat(on.apply(true, EQUAL, false)).isEqualTo(false);
        on.assertRefused(true, LESS, false).hasMessage("invalid operation bool(true) < bool(false)");
    }

    @Test
    public void instantsCompareWithInstantsMillisecondsAndReadableTexts() {
        Instant noon = Instant.parse("2024-05-01T12:00:00Z");
        assertOrder(noon, noon.plusMillis(1), -1);
        assertOrder(noon, noon.toEpochMilli(), 0);
        assertOrder(noon, noon.toEpochMilli() - 1.0, 1);
        assertOrder(noon, "2024-05-01T12:00:00Z", 0);
        assertOrder(noon, "2024-05-01 13:00:00", -1);
        assertOrder(noon, "2024-05-01T13:00:00+02:00", 1);
    }

    @Test
    public void anInstantIsNotComparedWithAnUnreadableTextNorOnTheRight() {
        on.assertRefused(Instant.EPOCH, LESS, "soon")
                .hasMessage("invalid operation time.Time(1970-01-01 00:00:00 +0000 UTC) < string(soon)");
        on.assertRefused(0L, EQUAL, Instant.EPOCH)
                .hasMessage("invalid operation int64(0) = time.Time(1970-01-01 00:00:00 +0000 UTC)");
        on.assertRefused(Instant.EPOCH, EQUAL, true).hasMessageStartingWith("invalid operation time.Time(");
    }

    @Test
    public void nullComparesFalseInEveryWay() {
        for (BinaryOperator operator : Expressions.comparisons()) {
            assertThat(on.apply(null, operator, null)).isEqualTo(false);
            assertThat(on.apply(null, operator, 1L)).isEqualTo(false);
            assertThat(on.apply("x", operator, null)).isEqualTo(false);
        }
    }

    @Test
    public void differentKindsAreRefused() {
        on.assertRefused(1L, EQUAL, "1").hasMessage("invalid operation int64(1) = string(1)");
        on.assertRefused("1", GREATER, 1.5).hasMessage("invalid operation string(1) > float64(1.5)");
        on.assertRefused(true, EQUAL, 1L).hasMessage("invalid operation bool(true) = int64(1)");
        on.assertRefused(1e6, NOT_EQUAL, List.of())
                .hasMessage("invalid operation float64(1e+06) != []interface {}([])");
    }

    @Test
    public void listsAndObjectsAreRefused() {
        on.assertRefused(List.of(1L), EQUAL, List.of(1L)).hasMessage("= is an invalid operation for []interface {}");
        on.assertRefused(Map.of(), LESS, 1L).hasMessage("< is an invalid operation for map[string]interface {}");
    }
}
