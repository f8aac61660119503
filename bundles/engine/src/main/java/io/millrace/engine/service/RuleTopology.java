// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

import java.util.List;
import java.util.Map;

/**
 * The nodes of a rule.
 *
 * @param sources names of the source nodes
 * @param edges for each node the nodes behind it
 */
public record RuleTopology(List<String> sources, Map<String, List<String>> edges) {}
