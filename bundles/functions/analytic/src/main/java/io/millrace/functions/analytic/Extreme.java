// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * The greatest or smallest of numbers, a float; 0 before there is one. Null is an error. As in eKuiper it begins at the end
 * of the 64-bit integers, so that {@code acc_min} is never above 2⁶³ and {@code acc_max} never below -2⁶³.
 */
final class Extreme extends RunningTotal {
    private final double start;
    private final DoubleBinaryOperator better;
    private double extreme;
    private boolean seen;

    private Extreme(double start, DoubleBinaryOperator better) {
        this.start = start;
        this.better = better;
    }

    static Extreme greatest() {
        return new Extreme(-0x1p63, Math::max);
    }

    static Extreme smallest() {
        return new Extreme(0x1p63, Math::min);
    }

    @Override
    void add(Arguments arguments) {
        extreme = better.applyAsDouble(seen ? extreme : start, number(arguments));
        seen = true;
    }

    @Override
    void result(Value out) {
        out.setDouble(seen ? extreme : 0);
    }

    @Override
    void clear() {
        seen = false;
        extreme = 0;
    }

    @Override
    Object saveTotal() {
        return List.of(seen, extreme);
    }

    @Override
    void restoreTotal(Object state) {
        List<?> saved = (List<?>) state;
        seen = (Boolean) saved.get(0);
        extreme = (Double) saved.get(1);
    }
}
