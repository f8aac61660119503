// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.function;

import io.millrace.api.function.RuleContext;
import io.millrace.testkit.plugin.ManualClock;
import java.time.Duration;

/**
 * The rule in which functions are called in a test. A pause turns the clock.
 *
 * @param startMillis when it was started, in epoch milliseconds
 */
public record HarnessRule(String ruleId, long startMillis, ManualClock clock) implements RuleContext {

    /** A rule that starts now. */
    public static HarnessRule of(ManualClock clock) {
        return new HarnessRule("harness", clock.millis(), clock);
    }

    @Override
    public void pause(long millis) {
        if (millis > 0) clock.skip(Duration.ofMillis(millis));
    }
}
