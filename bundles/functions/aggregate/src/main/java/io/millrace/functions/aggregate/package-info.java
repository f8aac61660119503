// SPDX-License-Identifier: Apache-2.0
/**
 * Functions of the rows of a group. Not analytic functions, which see one event after another, and not the grouping,
 * which is the engine's.
 *
 * <p>The first value of a group that is not null decides how numbers are treated. Panes of a window are merged later,
 * so an accumulator never judges a value when it comes in: it keeps what every possible first value would need, and
 * raises errors when it is asked for the result.
 */
package io.millrace.functions.aggregate;
