// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Value;
import io.millrace.api.value.TextOrder;
import java.util.Arrays;
import java.util.List;

/** The greatest or smallest value of a group, as an integer, to which floats are cut, as a float and as a text. */
final class Extreme implements Accumulator {
    private final int direction;
    private final Kinds kinds = new Kinds();
    private long integer;
    private double number;
    private String text;

    /** @param direction 1 for the greatest, -1 for the smallest */
    Extreme(int direction) {
        this.direction = direction;
        clear();
    }

    @Override
    public void add(Arguments arguments) {
        Kind kind = arguments.kind(0);
        if (kind.isAbsent()) return;
        if (kind == Kind.LONG) takeInteger(arguments.longAt(0));
        else if (kind == Kind.DOUBLE) takeFloat(arguments.doubleAt(0));
        else if (kind == Kind.STRING) takeText((String) arguments.get(0));
        kinds.add(kind, arguments);
    }

    private void takeInteger(long value) {
        integer = direction > 0 ? Math.max(integer, value) : Math.min(integer, value);
    }

    private void takeFloat(double value) {
        takeInteger((long) value);
        // What is no number is greater and smaller than nothing, in whatever order the values come.
        boolean first = !kinds.has(Kind.DOUBLE) || Double.isNaN(number);
        if (first || (direction > 0 ? value > number : value < number)) number = value;
    }

    private void takeText(String value) {
        if (text == null || direction * TextOrder.compare(value, text) > 0) text = value;
    }

    @Override
    public void merge(Accumulator later) {
        Extreme other = (Extreme) later;
        takeInteger(other.integer);
        if (other.kinds.has(Kind.DOUBLE)) takeFloat(other.number);
        if (other.text != null) takeText(other.text);
        kinds.merge(other.kinds);
    }

    @Override
    public void result(Value out) {
        switch (kinds.comparable()) {
            case LONG -> out.setLong(integer);
            case DOUBLE -> out.setDouble(number);
            case STRING -> out.set(text);
            default -> out.setNull();
        }
    }

    @Override
    public void clear() {
        kinds.clear();
        integer = direction > 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        number = 0;
        text = null;
    }

    @Override
    public Object save() {
        return Arrays.asList(kinds.save(), integer, number, text);
    }

    @Override
    public void restore(Object saved) {
        List<?> state = (List<?>) saved;
        kinds.restore(state.get(0));
        integer = (Long) state.get(1);
        number = (Double) state.get(2);
        text = (String) state.get(3);
    }
}
