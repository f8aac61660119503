// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

/** One key of ORDER BY. */
public record SortKey(Position position, Expression expression, boolean descending) implements Node {}
