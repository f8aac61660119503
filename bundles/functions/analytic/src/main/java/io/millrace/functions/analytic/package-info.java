// SPDX-License-Identifier: Apache-2.0
/**
 * Functions that look back on earlier events: what came before, what has changed, and totals that run on. Partitions and
 * conditions are the engine's; functions that look at the events of a window are aggregates.
 */
package io.millrace.functions.analytic;
