// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.math;

import io.millrace.api.error.DomainException;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.value.ValueText;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Functions that raise an error outside of the numbers for which they are defined. */
final class Domain {
    private Domain() {}

    static double ln(double x) {
        if (x < 0) throw error("ln", "a number that is not negative", ValueText.of(x));
        return Math.log(x);
    }

    static double sqrt(double x) {
        if (x < 0) throw error("sqrt", "a number that is not negative", ValueText.of(x));
        return Math.sqrt(x);
    }

    static double cot(double x) {
        double result = Math.cos(x) / Math.sin(x);
        if (Double.isInfinite(result)) {
            throw new EvaluationException(message("cot", "a number that has a cotangent", ValueText.of(x)));
        }
        return result;
    }

    static DomainException error(String function, String expected, Arguments arguments) {
        return error(
                function,
                expected,
                IntStream.range(0, arguments.size())
                        .mapToObj(index -> ValueText.of(arguments.get(index)))
                        .collect(Collectors.joining(", ")));
    }

    private static DomainException error(String function, String expected, String found) {
        return new DomainException(message(function, expected, found));
    }

    private static String message(String function, String expected, String found) {
        return "function " + function + " expects " + expected + " but got " + found;
    }
}
