// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Value;
import java.util.List;

/**
 * The sum of a group both as integers, which wrap and to which floats are cut, and as floats. Not removable: taking a
 * float out of a sum does not give the sum of the rest.
 */
abstract class Total implements Accumulator {
    private final Kinds kinds = new Kinds();
    private long count;
    private long integers;
    private double floats;

    @Override
    public final void add(Arguments arguments) {
        Kind kind = arguments.kind(0);
        if (kind.isAbsent()) return;
        kinds.add(kind, arguments);
        count++;
        if (kind == Kind.LONG) integers += arguments.longAt(0);
        else if (kind == Kind.DOUBLE) addFloat(arguments.doubleAt(0));
    }

    private void addFloat(double number) {
        integers += (long) number;
        floats += number;
    }

    @Override
    public final void merge(Accumulator later) {
        Total other = (Total) later;
        kinds.merge(other.kinds);
        count += other.count;
        integers += other.integers;
        floats += other.floats;
    }

    @Override
    public final void result(Value out) {
        switch (kinds.numeric()) {
            case LONG -> out.setLong(ofIntegers(integers, count));
            case DOUBLE -> out.setDouble(ofFloats(floats, count));
            default -> out.setNull();
        }
    }

    abstract long ofIntegers(long sum, long count);

    abstract double ofFloats(double sum, long count);

    @Override
    public final void clear() {
        kinds.clear();
        count = 0;
        integers = 0;
        floats = 0;
    }

    @Override
    public final Object save() {
        return List.of(kinds.save(), count, integers, floats);
    }

    @Override
    public final void restore(Object saved) {
        List<?> state = (List<?>) saved;
        kinds.restore(state.get(0));
        count = (Long) state.get(1);
        integers = (Long) state.get(2);
        floats = (Double) state.get(3);
    }
}
