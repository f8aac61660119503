// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.operator;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.operator.Asynchronous;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.Output;
import io.millrace.testkit.plugin.ManualClock;
import io.millrace.testkit.plugin.SavedState;
import java.time.Duration;
import java.util.List;

/**
 * One run of an operator through the steps of a test, with a clock of its own. Either one instance runs all the way, or
 * each call is made on a new one that was given the state of the one before.
 */
final class OperatorLane {
    /** What a step does to the operator. */
    @FunctionalInterface
    interface Step {
        void apply(Operator operator, Output out);
    }

    private final OperatorSetup setup;
    private final boolean swapping;
    private final ManualClock clock;
    private final Recorder recorder = new Recorder();
    private HarnessContext context;
    private Operator operator;
    private boolean asksToBeWoken;
    private long lastTimer = Long.MIN_VALUE;

    OperatorLane(OperatorSetup setup, boolean swapping) {
        this.setup = setup;
        this.swapping = swapping;
        this.clock = setup.newClock();
        open();
        unchecked(() -> setup.beginning().apply(operator));
    }

    /** Does a step, and what its timers ask for at once. */
    void step(Step step) {
        call(step);
        wakeIfAsked();
        if (swapping) swap();
        wakeIfAsked();
        clock.advance(Duration.ZERO);
    }

    /** Turns the clock on, and calls the operator for each timer on the way. */
    void turnTo(long millis) {
        clock.advance(Duration.ofMillis(millis - clock.millis()));
    }

    long now() {
        return clock.millis();
    }

    List<Emitted> take() {
        return recorder.take();
    }

    void close() {
        context.close();
        unchecked(operator::close);
    }

    private void call(Step step) {
        try {
            step.apply(operator, recorder);
        } catch (EvaluationException failure) {
            recorder.error(failure);
        }
    }

    private void wakeIfAsked() {
        while (asksToBeWoken) {
            asksToBeWoken = false;
            call((target, out) -> ((Asynchronous) target).woken(out));
        }
    }

    private void timer(long atMillis) {
        call((target, out) -> target.timer(atMillis, out));
        // A new instance may ask again for timers of the past; it lives at least until the next instant.
        boolean isNew = atMillis > lastTimer;
        lastTimer = Math.max(lastTimer, atMillis);
        if (swapping && isNew) swap();
    }

    private void swap() {
        Operator old = operator;
        if (!(old instanceof Checkpointed saved)) {
            close();
            open();
            return;
        }
        Object state = SavedState.copy(saved.save());
        int version = saved.stateVersion();
        close();
        open();
        unchecked(() -> ((Checkpointed) operator).restore(state, version));
    }

    private void open() {
        context = new HarnessContext(setup, clock, this::timer, () -> asksToBeWoken = true);
        unchecked(() -> operator = setup.newInstance(context));
    }

    private static void unchecked(Action action) {
        try {
            action.run();
        } catch (MillraceException refused) {
            throw refused;
        } catch (Exception failure) {
            throw new AssertionError("the operator failed where it must not: " + failure, failure);
        }
    }

    /** Code of the operator that may throw. */
    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }
}
