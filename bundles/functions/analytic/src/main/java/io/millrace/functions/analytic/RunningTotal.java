// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.AnalyticFunction.History;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import io.millrace.api.value.Conversion;
import java.util.List;

/**
 * A total that runs on from event to event. With the arguments {@code begin} and {@code reset} it runs from an event that
 * begins it to one that resets it, both included, and stands at its beginning elsewhere.
 */
abstract class RunningTotal implements History {
    private boolean running;

    @Override
    public final void next(Arguments arguments, boolean valid, Value out) {
        if (arguments.size() == 1) {
            if (valid) add(arguments);
        } else {
            nextOfRun(arguments, valid);
        }
        result(out);
    }

    /** All that can fail comes first, so that an event with an error leaves no trace. */
    private void nextOfRun(Arguments arguments, boolean valid) {
        boolean begin = Flags.read(arguments, 1, "begin");
        boolean reset = Flags.read(arguments, 2, "reset");
        if (!running) clear();
        boolean runs = running || begin;
        if (runs && valid) add(arguments);
        running = runs && !reset;
    }

    /** Takes in argument 0; if it fails, nothing has changed. */
    abstract void add(Arguments arguments);

    abstract void result(Value out);

    abstract void clear();

    /** Everything but whether it is running. */
    abstract Object saveTotal();

    abstract void restoreTotal(Object state);

    /** Argument 0 as a number. */
    static double number(Arguments arguments) {
        if (arguments.isAbsent(0)) throw new EvaluationException("expected a number but got null");
        return arguments.kind(0).isNumber() ? arguments.doubleAt(0) : Conversion.numericDouble(arguments.get(0));
    }

    @Override
    public final Object save() {
        return List.of(running, saveTotal());
    }

    @Override
    public final void restore(Object state) {
        List<?> saved = (List<?>) state;
        running = (Boolean) saved.get(0);
        restoreTotal(saved.get(1));
    }
}
