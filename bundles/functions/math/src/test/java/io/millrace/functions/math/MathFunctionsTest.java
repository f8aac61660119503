// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import static io.millrace.testkit.function.ArgumentForms.COLUMN;
import static io.millrace.testkit.function.ArgumentForms.TIME_UNIT;
import static io.millrace.testkit.function.ArgumentForms.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.testkit.function.FunctionHarness;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class MathFunctionsTest {
    private final FunctionHarness math = FunctionHarness.of(MathFunctions.all());

    @Test
    public void theFamilyHas33Names() {
        assertThat(MathFunctions.all()).hasSize(33).containsKeys("ceil", "pow", "atan2", "conv", "rand");
    }

    @Test
    public void absKeepsTheKindOfTheNumber() throws Exception {
        assertThat(math.call("abs", -7)).isEqualTo(7L);
        assertThat(math.call("abs", -7.5)).isEqualTo(7.5);
        assertThat(math.call("abs", 9007199254740993L)).isEqualTo(9007199254740993L);
        assertThat(math.call("abs", Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
        assertError("cannot convert string(7) to float64", "abs", "7");
        assertError("cannot convert bool(true) to float64", "abs", true);
    }

    @Test
    public void nothingInNothingOut() throws Exception {
        for (String name : List.of("abs", "sin", "round", "sqrt", "sign", "bitnot")) {
            assertThat(math.call(name, new Object[] {null})).as(name).isNull();
            assertThat(math.call(name, List.of())).as(name).isNull();
            assertThat(math.call(name, Map.of())).as(name).isNull();
        }
        assertThat(math.call("power", 2, null)).isNull();
        assertThat(math.call("conv", null, 10, 2)).isNull();
    }

    @Test
    public void anglesAreInRadians() throws Exception {
        assertClose(1.0471975511965976, "acos", 0.5);
        assertClose(-0.982793723247329, "atan", -1.5);
        assertClose(1.1071487177940904, "atan", 2);
        assertClose(0.6435011087932844, "atan2", 3, 4);
        assertClose(Math.PI, "atan2", 0, -1);
        assertClose(0.8775825618903728, "cos", 0.5);
        assertClose(3.626860407847019, "sinh", 2);
        assertClose(0.46211715726000974, "tanh", 0.5);
        assertClose(6.132289479663686, "cosh", -2.5);
        assertClose(0.09983341664682815, "sin", 0.1);
        assertClose(0.7470222972386603, "tan", -2.5);
        assertClose(1.5707963267948966, "radians", 90);
        assertClose(57.29577951308232, "degrees", 1);
        assertThat(math.call("pi")).isEqualTo(3.141592653589793);
    }

    @Test
    public void anAngleThatDoesNotExistIsNull() throws Exception {
        assertThat(math.call("acos", 2)).isNull();
        assertThat(math.call("asin", -1.5)).isNull();
        assertThat(math.call("tan", Double.POSITIVE_INFINITY)).isNull();
        assertThat(math.call("atan2", Double.NaN, 1)).isNull();
    }

    @Test
    public void zeroHasNoCotangent() throws Exception {
        assertClose(1.830487721712452, "cot", 0.5);
        assertClose(0.45765755436028577, "cot", -2);
        assertError("function cot expects a number that has a cotangent but got 0", "cot", 0);
    }

    @Test
    public void logarithmsAndPowersMayBeInfinite() throws Exception {
        assertClose(7.38905609893065, "exp", 2);
        assertThat(math.call("exp", 1000)).isEqualTo(Double.POSITIVE_INFINITY);
        assertClose(2.302585092994046, "ln", 10);
        assertThat(math.call("ln", 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(math.call("log", 100)).isEqualTo(2.0);
        assertThat(math.call("log", 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(math.call("log", 10, 1000)).isEqualTo(2.9999999999999996);
        assertThat(math.call("log", 1, 5)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(math.call("power", 9, 0.5)).isEqualTo(3.0);
        assertThat(math.call("pow", 0, -1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(math.call("power", -8, 1.0 / 3)).isEqualTo(Double.NaN);
        assertThat(math.call("power", 1, Double.NaN)).isEqualTo(1.0);
        assertThat(math.call("power", -1, Double.POSITIVE_INFINITY)).isEqualTo(1.0);
        assertClose(3.1622776601683795, "sqrt", 10);
    }

    @Test
    public void outsideOfTheDomainIsAnError() {
        assertError("function ln expects a number that is not negative but got -1", "ln", -1);
        assertError("function sqrt expects a number that is not negative but got -4", "sqrt", -4);
        assertError("function log expects a positive number and base but got 2, -8", "log", 2, -8);
        assertError("function log expects a positive number and base but got -2, 8", "log", -2, 8);
    }

    @Test
    public void remainderHasTheSignOfTheDividend() throws Exception {
        assertThat(math.call("mod", 5.5, 2)).isEqualTo(1.5);
        assertThat(math.call("mod", -7.5, 2)).isEqualTo(-1.5);
        assertThat(math.call("mod", 7, -3)).isEqualTo(1.0);
        assertThat(math.call("mod", 5, 0)).isEqualTo(Double.NaN);
        assertThat(math.call("mod", 5, "2")).isEqualTo(Double.NaN);
        assertError("cannot convert string(5) to float64", "mod", "5", 2);
    }

    @Test
    public void roundsHalfAwayFromZero() throws Exception {
        assertThat(math.call("round", 2.5)).isEqualTo(3.0);
        assertThat(math.call("round", -2.5)).isEqualTo(-3.0);
        assertThat(math.call("round", 0.49999999999999994)).isEqualTo(0.0);
        assertThat(math.call("round", 3.14159, 2)).isEqualTo(3.14);
        assertThat(math.call("round", 1234, -2)).isEqualTo(1200.0);
        assertThat(math.call("round", -1250, -2)).isEqualTo(-1300.0);
        assertThat(math.call("round", 1.005, 2)).isEqualTo(1.0);
        assertThat(math.call("round", 123.456, 1.9)).isEqualTo(123.5);
        assertThat(math.call("round", 123.456, -1.9)).isEqualTo(120.0);
    }

    @Test
    public void roundsNumbersAtTheLimits() throws Exception {
        assertThat(math.call("round", 1e308, 5)).isEqualTo(1e308);
        assertThat(math.call("round", 1.25, 400)).isEqualTo(1.25);
        assertThat(math.call("round", 1.25, Long.MAX_VALUE)).isEqualTo(1.25);
        assertThat(math.call("round", 1.25, -400)).isEqualTo(Double.NaN);
        assertThat(math.call("round", Double.NEGATIVE_INFINITY, 2)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    public void ceilingAndFloorAreFloats() throws Exception {
        assertThat(math.call("ceiling", -1.5)).isEqualTo(-1.0);
        assertThat(math.call("ceil", 4)).isEqualTo(4.0);
        assertThat(math.call("floor", 2.9)).isEqualTo(2.0);
        assertThat(math.call("floor", -0.2)).isEqualTo(-1.0);
    }

    @Test
    public void bitsOfIntegersAndWholeFloats() throws Exception {
        assertThat(math.call("bitand", 12, 10)).isEqualTo(8L);
        assertThat(math.call("bitor", 12.0, 3)).isEqualTo(15L);
        assertThat(math.call("bitxor", 6, 3)).isEqualTo(5L);
        assertThat(math.call("bitnot", 5)).isEqualTo(-6L);
        assertError("cannot convert float64(12.5) to int64", "bitand", 12.5, 3);
        assertError("cannot convert string(1) to int64", "bitxor", 1, "1");
    }

    @Test
    public void signIsMinusOneZeroOrOne() throws Exception {
        assertThat(math.call("sign", -0.5)).isEqualTo(-1L);
        assertThat(math.call("sign", 0)).isEqualTo(0L);
        assertThat(math.call("sign", 12)).isEqualTo(1L);
        assertThat(math.call("sign", Double.NaN)).isEqualTo(0L);
    }

    @Test
    public void randomNumbersLieBetween0And1() throws Exception {
        for (int i = 0; i < 100; i++) {
            assertThat((Double) math.call("rand")).isGreaterThanOrEqualTo(0).isLessThan(1);
        }
        assertThat(math.function("rand").isDeterministic()).isFalse();
    }

    @Test
    public void convertsDigitsBetweenBases() throws Exception {
        assertThat(math.call("conv", "3e8", 16, 10)).isEqualTo("1000");
        assertThat(math.call("conv", "-1", 10, 16)).isEqualTo("FFFFFFFFFFFFFFFF");
        assertThat(math.call("conv", "-1", 10, -16)).isEqualTo("-1");
        assertThat(math.call("conv", "-1", -10, 10)).isEqualTo("18446744073709551615");
        assertThat(math.call("conv", "ffffffffffffffff", 16, -10)).isEqualTo("-1");
        assertThat(math.call("conv", "ffffffffffffffff", -16, 10)).isEqualTo("9223372036854775807");
        assertThat(math.call("conv", "-ffffffffffffffff", -16, -10)).isEqualTo("-9223372036854775808");
        assertThat(math.call("conv", "35", 10, 36)).isEqualTo("Z");
    }

    @Test
    public void convTakesTheLongestBeginningThatIsANumber() throws Exception {
        assertThat(math.call("conv", "12abc", 10, 2)).isEqualTo("1100");
        assertThat(math.call("conv", 25.9, 10, 2)).isEqualTo("11001");
        assertThat(math.call("conv", " +7 ", 10, 2)).isEqualTo("111");
        assertThat(math.call("conv", "-", 10, 2)).isEqualTo("0");
        assertThat(math.call("conv", "x", 10, 2)).isEqualTo("0");
        assertThat(math.call("conv", "5", 40, 10)).isNull();
        assertThat(math.call("conv", "5", 10, -37)).isNull();
        assertThat(math.call("conv", "5", 0, 10)).isNull();
        assertError(
                "function conv expects a number of at most 64 bits but got 18446744073709551616",
                "conv",
                "18446744073709551616",
                10,
                2);
    }

    @Test
    public void callsThatCannotBeRightAreRefused() {
        assertRefused("power", literal(2));
        assertRefused("pi", literal(1));
        assertRefused("abs", literal("7"));
        assertRefused("sin", TIME_UNIT);
        assertRefused("bitand", COLUMN, literal(2.0));
        assertRefused("conv", COLUMN, literal("16"), literal(10));
        assertRefused("conv", COLUMN, COLUMN, literal(10));
        assertRefused("log", literal(true));
        math.check("log", COLUMN, literal("x"));
        math.check("round", COLUMN, literal(1.9));
        math.check("conv", literal("3e8"), literal(16), literal(-10));
    }

    private void assertClose(double expected, String name, Object... arguments) throws Exception {
        assertThat((Double) math.call(name, arguments))
                .as(name)
                .isCloseTo(expected, within(Math.abs(expected) * 1e-15));
    }

    private void assertError(String message, String name, Object... arguments) {
        assertThatThrownBy(() -> math.call(name, arguments))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(message);
    }

    private void assertRefused(String name, io.millrace.api.function.ArgumentSyntax... arguments) {
        assertThatThrownBy(() -> math.check(name, arguments))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(name);
    }
}
