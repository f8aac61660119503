// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import java.util.function.Supplier;
import org.junit.AssumptionViolatedException;

/**
 * Turns outcomes into test results. What would be a surprise is played twice before it is believed: the pass of a
 * case that is listed as not passing yet, and the failure of one that is not listed.
 */
public final class Judge {
    private final NotYet notYet = NotYet.load();

    /** Plays a case once or twice. */
    public Outcome play(String name, Supplier<Outcome> play) {
        Outcome first = play.get();
        return first.passed() == notYet.lists(name) ? play.get() : first;
    }

    /** Whether the case is listed as not passing yet. */
    public boolean isListed(String name) {
        return notYet.lists(name);
    }

    /** Returns if the case passed as it should; otherwise the test fails, or is left out if that is known. */
    public void check(String name, Outcome outcome, boolean quirk) {
        if (outcome.passed() && notYet.lists(name)) {
            throw new AssertionError(name + " passes now: delete its line from not-yet.txt");
        }
        if (outcome.passed()) return;
        if (quirk || NotYet.recording() || notYet.lists(name)) {
            throw new AssumptionViolatedException(name + (quirk ? " is an oddity not followed" : " does not pass yet"));
        }
        throw new AssertionError(name + "\n " + outcome.seen());
    }
}
