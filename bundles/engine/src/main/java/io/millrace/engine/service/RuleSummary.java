// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

import java.util.List;

/**
 * A rule in a list.
 *
 * @param name display text, the id if none was given
 * @param status the state as {@link RuleStatus#state} words it
 */
public record RuleSummary(String id, String name, String version, String status, List<String> tags) {}
