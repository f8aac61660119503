// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;

/** The sum of numbers, a float. Null adds nothing. */
final class Sum extends RunningTotal {
    private double sum;

    @Override
    void add(Arguments arguments) {
        if (!arguments.isAbsent(0)) sum += number(arguments);
    }

    @Override
    void result(Value out) {
        out.setDouble(sum);
    }

    @Override
    void clear() {
        sum = 0;
    }

    @Override
    Object saveTotal() {
        return sum;
    }

    @Override
    void restoreTotal(Object state) {
        sum = (Double) state;
    }
}
