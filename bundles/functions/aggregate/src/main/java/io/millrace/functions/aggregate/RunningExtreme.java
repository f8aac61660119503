// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import io.millrace.api.value.TextOrder;

/** The greatest or smallest value. The newest one decides how it is compared with the one before. */
final class RunningExtreme implements Incremental.Running {
    private final int direction;
    private Object best;

    /** @param direction 1 for the greatest, -1 for the smallest */
    RunningExtreme(int direction) {
        this.direction = direction;
    }

    @Override
    public void next(Arguments arguments, Value out) {
        Object value = arguments.get(0);
        boolean comparable = value instanceof Number || value instanceof String;
        Object before = best == null ? value : best;
        if (!comparable || !goesWith(value, before)) {
            out.setNull();
            return;
        }
        best = value instanceof Long number ? integer(number, ((Number) before).longValue()) : other(value, before);
        out.set(best);
    }

    /** After a float or a text only its own kind; an integer goes with every number. */
    private static boolean goesWith(Object value, Object before) {
        return value instanceof Long ? before instanceof Number : value.getClass() == before.getClass();
    }

    private Object integer(long value, long before) {
        return direction > 0 ? Math.max(value, before) : Math.min(value, before);
    }

    private Object other(Object value, Object before) {
        int order = value instanceof String text
                ? TextOrder.compare(text, (String) before)
                : Double.compare((Double) value, (Double) before);
        return order * direction > 0 ? value : before;
    }

    @Override
    public Object save() {
        return best;
    }

    @Override
    public void restore(Object state) {
        best = state;
    }
}
