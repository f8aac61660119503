// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import static io.millrace.plan.expression.BinaryOperator.ADD;
import static io.millrace.plan.expression.BinaryOperator.DIVIDE;
import static io.millrace.plan.expression.BinaryOperator.MODULO;
import static io.millrace.plan.expression.BinaryOperator.MULTIPLY;
import static io.millrace.plan.expression.BinaryOperator.SUBTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.plan.expression.BinaryOperator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ArithmeticTest {
    private final Expressions on = new Expressions();

    @Test
    public void integersGiveIntegers() {
        assertThat(on.apply(7L, ADD, 2L)).isEqualTo(9L);
        assertThat(on.apply(7L, SUBTRACT, 9L)).isEqualTo(-2L);
        assertThat(on.apply(7L, MULTIPLY, -2L)).isEqualTo(-14L);
    }

    @Test
    public void integersWrapAround() {
        assertThat(on.apply(Long.MAX_VALUE, ADD, 1L)).isEqualTo(Long.MIN_VALUE);
        assertThat(on.apply(Long.MIN_VALUE, DIVIDE, -1L)).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    public void integerDivisionTruncatesTowardZero() {
        assertThat(on.apply(7L, DIVIDE, 2L)).isEqualTo(3L);
        assertThat(on.apply(-7L, DIVIDE, 2L)).isEqualTo(-3L);
    }

    @Test
    public void remainderHasTheSignOfTheDividend() {
        assertThat(on.apply(-7L, MODULO, 3L)).isEqualTo(-1L);
        assertThat(on.apply(7L, MODULO, -3L)).isEqualTo(1L);
        assertThat(on.apply(-7.5, MODULO, 2.0)).isEqualTo(-1.5);
    }

    @Test
    public void anyFloatMakesTheResultAFloat() {
        assertThat(on.apply(1.5, ADD, 2.0)).isEqualTo(3.5);
        assertThat(on.apply(7L, DIVIDE, 2.0)).isEqualTo(3.5);
        assertThat(on.apply(7.0, DIVIDE, 2L)).isEqualTo(3.5);
        assertThat(on.apply(1L, MULTIPLY, 2.0)).isEqualTo(2.0);
        assertThat(on.apply(5.5, SUBTRACT, 1L)).isEqualTo(4.5);
    }

    @Test
    public void nullOnEitherSideGivesNull() {
        for (BinaryOperator operator : Expressions.arithmetic()) {
            assertThat(on.apply(null, operator, 1L)).isNull();
            assertThat(on.apply(1.5, operator, null)).isNull();
            assertThat(on.apply(null, operator, 0L)).isNull();
        }
    }

    @Test
    public void divisionByZeroIsAnError() {
        on.assertRefused(1L, DIVIDE, 0L).hasMessage("divided by zero");
        on.assertRefused(1.5, DIVIDE, 0.0).hasMessage("divided by zero");
        on.assertRefused(1L, MODULO, 0L).hasMessage("divided by zero");
        on.assertRefused(1L, MODULO, 0.0).hasMessage("divided by zero");
        on.assertRefused(1.0, DIVIDE, 0L).hasMessage("divided by zero");
    }

    @Test
    public void otherTypesAreRefusedWithTypesAndValues() {
        on.assertRefused("x", ADD, 1L).hasMessage("invalid operation string(x) + int64(1)");
        on.assertRefused(1.5, MULTIPLY, true).hasMessage("invalid operation float64(1.5) * bool(true)");
        on.assertRefused(1L, SUBTRACT, List.of(1L, 2L))
                .hasMessage("invalid operation int64(1) - []interface {}([1 2])");
        on.assertRefused(Instant.EPOCH, ADD, 1L)
                .hasMessage("invalid operation time.Time(1970-01-01 00:00:00 +0000 UTC) + int64(1)");
    }

    @Test
    public void listsAndObjectsOnTheLeftAreRefusedByTypeAlone() {
        on.assertRefused(List.of(1L), ADD, 1L).hasMessage("+ is an invalid operation for []interface {}");
        on.assertRefused(Map.of("k", 1L), MODULO, 1L)
                .hasMessage("% is an invalid operation for map[string]interface {}");
    }

    @Test
    public void bitsAreOfTwoIntegersOrTwoBooleans() {
        assertThat(on.apply(6L, BinaryOperator.BIT_AND, 3L)).isEqualTo(2L);
        assertThat(on.apply(6L, BinaryOperator.BIT_OR, 3L)).isEqualTo(7L);
        assertThat(on.apply(6L, BinaryOperator.BIT_XOR, 3L)).isEqualTo(5L);
        assertThat(on.apply(true, BinaryOperator.BIT_AND, false)).isEqualTo(false);
        assertThat(on.apply(true, BinaryOperator.BIT_OR, false)).isEqualTo(true);
        assertThat(on.apply(true, BinaryOperator.BIT_XOR, true)).isEqualTo(false);
    }

    @Test
    public void bitsOfNullAreFalse() {
        for (BinaryOperator operator : Expressions.bitwise()) {
            assertThat(on.apply(null, operator, 1L)).isEqualTo(false);
            assertThat(on.apply(1L, operator, null)).isEqualTo(false);
        }
    }

    @Test
    public void bitsOfOtherTypesAreRefused() {
        on.assertRefused(1.0, BinaryOperator.BIT_AND, 1L).hasMessage("invalid operation float64(1) & int64(1)");
        on.assertRefused(1L, BinaryOperator.BIT_OR, true).hasMessage("invalid operation int64(1) | bool(true)");
        on.assertRefused("a", BinaryOperator.BIT_XOR, "b").hasMessage("invalid operation string(a) ^ string(b)");
    }
}
