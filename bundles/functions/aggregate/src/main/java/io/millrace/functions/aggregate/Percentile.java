// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import io.millrace.api.value.Conversion;
import java.util.Arrays;
import java.util.List;

/** A percentile of a group; the first fraction that is not null counts. */
final class Percentile extends Numbers {
    private final PercentileRule rule;
    private Object fraction;

    Percentile(PercentileRule rule) {
        this.rule = rule;
    }

    @Override
    public void add(Arguments arguments) {
        if (fraction == null) fraction = arguments.get(1);
        super.add(arguments);
    }

    @Override
    public void merge(Accumulator later) {
        if (fraction == null) fraction = ((Percentile) later).fraction;
        super.merge(later);
    }

    @Override
    void result(NumberList list, Value out) {
        if (list.size() == 0) {
            out.setNull();
            return;
        }
        double[] numbers = list.toDoubles();
        Arrays.sort(numbers);
        out.setDouble(rule.of(Ranked.of(numbers), Conversion.numericDouble(fraction)));
    }

    @Override
    public void clear() {
        super.clear();
        fraction = null;
    }

    @Override
    public Object save() {
        return Arrays.asList(super.save(), fraction);
    }

    @Override
    public void restore(Object saved) {
        List<?> state = (List<?>) saved;
        super.restore(state.get(0));
        fraction = state.get(1);
    }
}
