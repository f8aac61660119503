// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.AnalyticFunction.History;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Value;
import io.millrace.api.value.Conversion;
import java.util.Arrays;
import java.util.List;

/**
 * The value some events ago. The offset and the default are those of the first event. An event that is not to be remembered
 * gets what the next one that is will get.
 */
final class Lag implements History {
    private static final int UNKNOWN = -1;

    private final Remembered defaultValue = new Remembered();
    private long offset = UNKNOWN;
    private ValueQueue queue = new ValueQueue(0);

    @Override
    public void next(Arguments arguments, boolean valid, Value out) {
        long wanted = offset(arguments);
        boolean ignoreNull = arguments.size() < 4 || Flags.read(arguments, 3, "ignoreNull");
        if (offset == UNKNOWN) begin(wanted, arguments);
        if (offset == 0) {
            out.setNull();
            return;
        }
        boolean full = queue.size() == offset;
        if (full) queue.first().write(out);
        else defaultValue.write(out);
        if (!valid || (ignoreNull && arguments.isAbsent(0))) return;
        if (full) queue.replaceFirst(arguments, 0);
        else queue.add(arguments, 0);
    }

    private void begin(long wanted, Arguments arguments) {
        offset = wanted;
        queue = new ValueQueue(offset);
        if (arguments.size() > 2) defaultValue.take(arguments, 2);
    }

    private static long offset(Arguments arguments) {
        if (arguments.size() < 2) return 1;
        long offset = arguments.kind(1) == Kind.LONG ? arguments.longAt(1) : Conversion.strictLong(arguments.get(1));
        if (offset >= 0 && offset <= Integer.MAX_VALUE) return offset;
        throw new EvaluationException("expected an offset from 0 to " + Integer.MAX_VALUE + " but got " + offset);
    }

    @Override
    public Object save() {
        return Arrays.asList(offset, defaultValue.save(), queue.save());
    }

    @Override
    public void restore(Object state) {
        List<?> saved = (List<?>) state;
        offset = (Long) saved.get(0);
        defaultValue.restore(saved.get(1));
        queue = new ValueQueue(offset);
        queue.restore((List<?>) saved.get(2));
    }
}
