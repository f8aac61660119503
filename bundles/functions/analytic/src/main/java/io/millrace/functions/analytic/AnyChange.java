// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.function.AnalyticFunction.History;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Whether any of the values differs from what it was before; the first argument says whether nulls count. */
final class AnyChange implements History {
    private Remembered[] last = {};

    @Override
    public void next(Arguments arguments, boolean valid, Value out) {
        boolean ignoreNull = Flags.read(arguments, 0, "ignoreNull");
        if (last.length == 0) last = nothing(arguments.size() - 1);
        boolean changed = false;
        for (int i = 0; valid && i < last.length; i++) {
            if ((ignoreNull && arguments.isAbsent(i + 1)) || last[i].isSame(arguments, i + 1)) continue;
            last[i].take(arguments, i + 1);
            changed = true;
        }
        out.setBoolean(changed);
    }

    private static Remembered[] nothing(int count) {
        Remembered[] values = new Remembered[count];
        Arrays.setAll(values, i -> new Remembered());
        return values;
    }

    @Override
    public Object save() {
        return Arrays.stream(last).map(Remembered::save).collect(Collectors.toList());
    }

    @Override
    public void restore(Object state) {
        List<?> saved = (List<?>) state;
        last = nothing(saved.size());
        for (int i = 0; i < last.length; i++) last[i].restore(saved.get(i));
    }
}
