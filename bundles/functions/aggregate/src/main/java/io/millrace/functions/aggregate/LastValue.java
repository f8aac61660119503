// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.Arrays;
import java.util.List;

/** The last value of a group, or the last that is not null. */
final class LastValue implements Accumulator {
    private final Flag ignoreNull = new Flag();
    private final Value last = new Value();
    private final Value lastPresent = new Value();

    @Override
    public void add(Arguments arguments) {
        if (!ignoreNull.isKnown()) ignoreNull.see(arguments.get(1));
        take(last, arguments);
        if (!arguments.isAbsent(0)) lastPresent.set(last);
    }

    private static void take(Value place, Arguments arguments) {
        switch (arguments.kind(0)) {
            case LONG -> place.setLong(arguments.longAt(0));
            case DOUBLE -> place.setDouble(arguments.doubleAt(0));
            default -> place.set(arguments.get(0));
        }
    }

    @Override
    public void merge(Accumulator later) {
        LastValue other = (LastValue) later;
        if (!other.ignoreNull.isKnown()) return;
        ignoreNull.merge(other.ignoreNull);
        last.set(other.last);
        if (!other.lastPresent.isAbsent()) lastPresent.set(other.lastPresent);
    }

    @Override
    public void result(Value out) {
        if (!ignoreNull.isKnown()) out.setNull();
        else out.set(ignoreNull.isTrue("last_value", "ignoreNull") ? lastPresent : last);
    }

    @Override
    public void clear() {
        ignoreNull.clear();
        last.setNull();
        lastPresent.setNull();
    }

    @Override
    public Object save() {
        return Arrays.asList(ignoreNull.isKnown(), ignoreNull.save(), last.object(), lastPresent.object());
    }

    @Override
    public void restore(Object saved) {
        List<?> state = (List<?>) saved;
        ignoreNull.restore(state.get(1), (Boolean) state.get(0));
        last.set(state.get(2));
        lastPresent.set(state.get(3));
    }
}
