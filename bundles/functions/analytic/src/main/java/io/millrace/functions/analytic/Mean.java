// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.List;

/** The mean of numbers, a float; 0 before there is one. Null is an error. */
final class Mean extends RunningTotal {
    private double sum;
    private long count;

    @Override
    void add(Arguments arguments) {
        sum += number(arguments);
        count++;
    }

    @Override
    void result(Value out) {
        out.setDouble(count == 0 ? 0 : sum / count);
    }

    @Override
    void clear() {
        sum = 0;
        count = 0;
    }

    @Override
    Object saveTotal() {
        return List.of(sum, count);
    }

    @Override
    void restoreTotal(Object state) {
        List<?> saved = (List<?>) state;
        sum = (Double) saved.get(0);
        count = (Long) saved.get(1);
    }
}
