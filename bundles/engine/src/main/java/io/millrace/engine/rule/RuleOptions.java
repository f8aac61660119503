// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.plan.TimePolicy;
import io.millrace.plan.compiler.PlanOptions;
import java.util.Map;
import java.util.Optional;

/**
 * The options of a rule.
 *
 * @param bufferLength events that may wait for the rule
 * @param quality 0 at most once, 1 at least once, 2 exactly once
 * @param discard whether the oldest event makes room when the rule is too slow; empty if the rule does not say
 * @param maxWindowSize how many rows, groups or partitions one window may hold
 */
record RuleOptions(
        boolean eventTime,
        long lateToleranceMillis,
        int bufferLength,
        boolean sendMetadata,
        boolean sendNull,
        boolean sendErrors,
        int quality,
        Optional<Boolean> discard,
        Map<String, Object> optimize,
        long maxWindowSize) {

    TimePolicy time() {
        return eventTime ? new TimePolicy(true, lateToleranceMillis) : TimePolicy.processingTime();
    }

    PlanOptions planOptions(boolean temporary) {
        return new PlanOptions(time(), sendNull, sendMetadata, temporary, optimize);
    }
}
