// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import io.millrace.api.value.Conversion;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Pattern;

/** Sum and mean as floats; texts and booleans count as the numbers that they stand for. */
final class RunningMean implements Incremental.Running {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private final DoubleBinaryOperator result;
    private double sum;
    private long count;

    private RunningMean(DoubleBinaryOperator result) {
        this.result = result;
    }

    static RunningMean sum() {
        return new RunningMean((sum, count) -> sum);
    }

    static RunningMean mean() {
        return new RunningMean((sum, count) -> sum / count);
    }

    @Override
    public void next(Arguments arguments, Value out) {
        sum += number(arguments);
        count++;
        out.setDouble(result.applyAsDouble(sum, count));
    }

    private static double number(Arguments arguments) {
        if (arguments.kind(0).isNumber()) return arguments.doubleAt(0);
        Object value = arguments.get(0);
        if (value instanceof Boolean flag) return flag ? 1 : 0;
        if (value instanceof String text && NUMBER.matcher(text).matches()) return Double.parseDouble(text);
        throw Conversion.cannot(value, "float64");
    }

    @Override
    public Object save() {
        return List.of(sum, count);
    }

    @Override
    public void restore(Object state) {
        sum = (Double) ((List<?>) state).get(0);
        count = (Long) ((List<?>) state).get(1);
    }
}
