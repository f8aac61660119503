// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.function.RuleContext;

/** A rule as functions see it; its pauses turn the clock. */
public record FakeRule(String ruleId, long startMillis, ManualClock clock) implements RuleContext {
    public FakeRule() {
        this("r", 1_000, new ManualClock(1_000));
    }

    @Override
    public void pause(long millis) {
        clock.advance(millis);
    }
}
