// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import java.util.Map;

/**
 * One sink of a rule.
 *
 * @param index place of the action in the rule
 */
public record RuleAction(String type, int index, Map<String, Object> properties) {}
