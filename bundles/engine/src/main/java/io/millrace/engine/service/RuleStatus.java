// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

import java.util.Map;

/**
 * How a rule is.
 *
 * @param state {@code running}, {@code stopped}, {@code waiting} and so on
 * @param message why, empty if there is nothing to say
 * @param lastStartMillis epoch milliseconds, 0 if it never started
 * @param lastStopMillis epoch milliseconds, 0 if it never stopped
 * @param nextStartMillis epoch milliseconds, 0 if no start is planned
 * @param metrics numbers and texts by name, sources first, then operators, then sinks
 */
public record RuleStatus(
        String state,
        String message,
        long lastStartMillis,
        long lastStopMillis,
        long nextStartMillis,
        Map<String, Object> metrics) {}
