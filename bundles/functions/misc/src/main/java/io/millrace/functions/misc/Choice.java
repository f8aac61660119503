// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.misc;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;
import java.util.function.ToIntFunction;

/**
 * One of the arguments, as it is.
 *
 * @param chosen the index of the argument, or -1 for null
 */
record Choice(String description, ToIntFunction<Arguments> chosen) implements ScalarFunction {

    /** The first argument that is not null. */
    static Choice firstPresent() {
        return new Choice("The first value that is not null.", Choice::firstPresent);
    }

    /** The first argument; the planner puts it around values that are already computed. */
    static Choice first() {
        return new Choice("The first argument.", arguments -> 0);
    }

    private static int firstPresent(Arguments arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.isAbsent(i)) return i;
        }
        return -1;
    }

    @Override
    public Object call(Arguments arguments) {
        int index = chosen.applyAsInt(arguments);
        return index < 0 ? null : arguments.get(index);
    }

    @Override
    public void call(Arguments arguments, Value out) {
        int index = chosen.applyAsInt(arguments);
        if (index < 0) {
            out.setNull();
            return;
        }
        switch (arguments.kind(index)) {
            case LONG -> out.setLong(arguments.longAt(index));
            case DOUBLE -> out.setDouble(arguments.doubleAt(index));
            default -> out.set(arguments.get(index));
        }
    }

    @Override
    public Signature signature() {
        return Signature.of("a value", Parameter.any("x")).repeatingLast();
    }

    @Override
    public NullGuard nullGuard() {
        return NullGuard.NONE;
    }
}
