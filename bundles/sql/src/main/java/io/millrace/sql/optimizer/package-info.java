// SPDX-License-Identifier: Apache-2.0
/**
 * Makes plans cheaper to run without changing what can be seen of them: results, errors and the nodes whose counters are shown
 * stay as they are. Each rewrite is a class of its own. Not here is what is decided while a query is planned: which columns are
 * decoded, on which side of a window WHERE runs, and how windows are cut into panes.
 */
package io.millrace.sql.optimizer;
