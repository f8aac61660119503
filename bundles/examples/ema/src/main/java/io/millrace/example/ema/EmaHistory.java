// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.ema;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.AnalyticFunction.History;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;

/** The average so far; an event without a value leaves it as it is. */
final class EmaHistory implements History {
    private boolean begun;
    private double average;

    @Override
    public void next(Arguments arguments, boolean valid, Value out) {
        if (valid && !arguments.isAbsent(0)) take(arguments.doubleAt(0), weight(arguments));
        if (begun) out.setDouble(average);
        else out.setNull();
    }

    private void take(double value, double weight) {
        average = begun ? weight * value + (1 - weight) * average : value;
        begun = true;
    }

    private static double weight(Arguments arguments) {
        double weight = arguments.kind(1).isNumber() ? arguments.doubleAt(1) : 0;
        if (weight > 0 && weight <= 1) return weight;
        throw new EvaluationException(
                "ema: weight is " + arguments.get(1) + ", expected a number above 0 and at most 1");
    }

    @Override
    public Object save() {
        return begun ? average : null;
    }

    @Override
    public void restore(Object state) {
        begun = state != null;
        average = begun ? (Double) state : 0;
    }
}
