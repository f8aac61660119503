// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

import java.util.Map;

/**
 * A row that a rule keeps of a scan table.
 *
 * @param table its name, or its alias in the rule
 * @param content columns and values
 */
public record TableRow(String table, Map<String, Object> content) {}
