// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that joins the rows of a window, or an event, with each other and with the rows of scan tables. Not for lookup
 * tables, which are asked for each row; see the operator {@code lookup}.
 */
package io.millrace.operator.join;
