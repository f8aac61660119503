// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.AnalyticFunction.History;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import io.millrace.testkit.plugin.SavedState;

/**
 * Feeds the events of one partition to an analytic function in the two ways in which the engine may do it, and demands the
 * same values of both: to one history all the way, and with the state saved and restored into a new one after every event.
 */
public final class AnalyticHarness {
    private final AnalyticFunction function;
    private final History history;
    private History swapped;

    private AnalyticHarness(AnalyticFunction function) {
        this.function = function;
        this.history = function.newHistory();
        this.swapped = function.newHistory();
    }

    public static AnalyticHarness of(AnalyticFunction function) {
        return new AnalyticHarness(function);
    }

    /** The value for the next event. */
    public Object next(Object... arguments) {
        return next(TestArguments.of(arguments), true);
    }

    /** The value for an event for which the condition of the call does not hold. */
    public Object nextInvalid(Object... arguments) {
        return next(TestArguments.of(arguments), false);
    }

    private Object next(Arguments arguments, boolean valid) {
        Outcome expected = Outcome.of(history, arguments, valid);
        assertThat(Outcome.of(swapped, arguments, valid).toString())
                .as("saved and restored after every event")
                .isEqualTo(expected.toString());
        Object state = SavedState.copy(swapped.save());
        swapped = function.newHistory();
        swapped.restore(state);
        if (expected.error() != null) throw expected.error();
        return expected.value();
    }

    private record Outcome(Object value, RuntimeException error) {
        static Outcome of(History history, Arguments arguments, boolean valid) {
            Value out = new Value();
            try {
                history.next(arguments, valid, out);
                return new Outcome(out.object(), null);
            } catch (RuntimeException error) {
                return new Outcome(null, error);
            } catch (Exception error) {
                return new Outcome(null, new IllegalStateException(error));
            }
        }
    }
}
