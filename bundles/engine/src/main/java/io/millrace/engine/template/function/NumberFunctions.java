// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import io.millrace.engine.template.value.Printed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.stream.Collectors;

/** Reckoning. Integer functions convert each operand first; those that end in f reckon with decimal fractions. */
final class NumberFunctions {
    private static final int QUOTIENT_DIGITS = 16;
    private static final int MOST_NUMBERS = 1_000_000;

    private NumberFunctions() {}

    static void addTo(Registry registry) {
        addConversions(registry);
        Parameter any = Parameter.ANY;
        Parameter integer = Parameter.INTEGER;
        registry.add("add1", a -> Convert.toLong(a.any(0)) + 1, any)
                .addRepeating("add", a -> whole(0, a.from(0), Long::sum), any)
                .add("sub", a -> Convert.toLong(a.any(0)) - Convert.toLong(a.any(1)), any, any)
                .add("div", a -> Convert.toLong(a.any(0)) / Convert.toLong(a.any(1)), any, any)
                .add("mod", a -> Convert.toLong(a.any(0)) % Convert.toLong(a.any(1)), any, any)
                .addRepeating("mul", a -> whole(a, (x, y) -> x * y), any, any)
                .addRepeating("max", a -> whole(a, Math::max), any, any)
                .alias("max", "biggest")
                .addRepeating("min", a -> whole(a, Math::min), any, any)
                .addRepeating("maxf", a -> real(a, Math::max), any, any)
                .addRepeating("minf", a -> real(a, Math::min), any, any)
                .add(
                        "add1f",
                        a -> Convert.toDecimal(a.any(0)).add(BigDecimal.ONE).doubleValue(),
                        any)
                .addRepeating("addf", a -> decimal(BigDecimal.ZERO, a.from(0), BigDecimal::add), any)
                .addRepeating("subf", a -> decimal(a, BigDecimal::subtract), any, any)
                .addRepeating("mulf", a -> decimal(a, BigDecimal::multiply), any, any)
                .addRepeating("divf", a -> decimal(a, NumberFunctions::quotient), any, any)
                .add("floor", a -> Math.floor(Convert.toDouble(a.any(0))), any)
                .add("ceil", a -> Math.ceil(Convert.toDouble(a.any(0))), any)
                .addRepeating("round", NumberFunctions::round, any, integer, Parameter.NUMBER)
                .add("until", a -> range(0, a.integer(0), a.integer(0) < 0 ? -1 : 1), integer)
                .add("untilStep", a -> range(a.integer(0), a.integer(1), a.integer(2)), integer, integer, integer)
                .addRepeating("seq", a -> sequence(a), integer);
    }

    private static void addConversions(Registry registry) {
        registry.add("int64", a -> Convert.toLong(a.any(0)), Parameter.ANY)
                .add("int", a -> goInt(Convert.toLong(a.any(0))), Parameter.ANY)
                .add("float64", a -> Convert.toDouble(a.any(0)), Parameter.ANY)
                .add("atoi", a -> decimalDigits(a.text(0)), Parameter.TEXT)
                .add("toDecimal", a -> octal(Printed.of(a.any(0))), Parameter.ANY);
    }

    /** A number of Go's type int, which is as wide as any. */
    static Object goInt(long number) {
        return number == (int) number ? (Object) (int) number : (Object) number;
    }

    private static Object decimalDigits(String text) {
        return goInt(text.matches("[+-]?[0-9]{1,18}") ? Long.parseLong(text) : 0);
    }

    private static long octal(String text) {
        return text.matches("[+-]?[0-7]{1,20}") ? Long.parseLong(text, 8) : 0;
    }

    private static long whole(Arguments arguments, LongBinaryOperator operator) {
        return whole(Convert.toLong(arguments.any(0)), arguments.from(1), operator);
    }

    private static long whole(long first, List<Object> others, LongBinaryOperator operator) {
        long result = first;
        for (Object other : others) result = operator.applyAsLong(result, Convert.toLong(other));
        return result;
    }

    private static double real(Arguments arguments, DoubleBinaryOperator operator) {
        double result = Convert.toDouble(arguments.any(0));
        for (Object other : arguments.from(1)) result = operator.applyAsDouble(result, Convert.toDouble(other));
        return result;
    }

    private static double decimal(Arguments arguments, BinaryOperator<BigDecimal> operator) {
        return decimal(Convert.toDecimal(arguments.any(0)), arguments.from(1), operator);
    }

    private static double decimal(BigDecimal first, List<Object> others, BinaryOperator<BigDecimal> operator) {
        BigDecimal result = first;
        for (Object other : others) result = operator.apply(result, Convert.toDecimal(other));
        return result.doubleValue();
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        if (divisor.signum() == 0) throw new EvaluationException("division by zero");
        return dividend.divide(divisor, QUOTIENT_DIGITS, RoundingMode.HALF_UP);
    }

    private static Object round(Arguments arguments) {
        if (arguments.size() < 2) throw new EvaluationException("expected a value and a number of places");
        double threshold = arguments.size() > 2 ? arguments.number(2) : 0.5;
        double scale = Math.pow(10, arguments.integer(1));
        double scaled = scale * Convert.toDouble(arguments.any(0));
        double fraction = scaled % 1;
        return (fraction >= threshold ? Math.ceil(scaled) : Math.floor(scaled)) / scale;
    }

    private static List<Object> range(int start, int stop, int step) {
        List<Object> numbers = new ArrayList<>();
        boolean reaches = start < stop ? step > 0 : step < 0;
        if (!reaches) return numbers;
        if (((long) stop - start) / step > MOST_NUMBERS) {
            throw new EvaluationException("more than " + MOST_NUMBERS + " numbers");
        }
        for (long number = start; step > 0 ? number < stop : number > stop; number += step) numbers.add((int) number);
        return numbers;
    }

    /** Up to and with the last argument; of three the second one is the step. */
    private static Object sequence(Arguments arguments) {
        int count = arguments.size();
        if (count == 0 || count > 3) return "";
        int start = count == 1 ? 1 : arguments.integer(0);
        int end = arguments.integer(count - 1);
        int direction = end < start ? -1 : 1;
        int step = count == 3 ? arguments.integer(1) : direction;
        if (count == 3 && end < start && step > 0) return "";
        return range(start, end + direction, step).stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
