// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that works out the calls of analytic functions, once for each event, for all that comes behind it. Not the
 * functions, and not their histories, which are part of the expressions.
 */
package io.millrace.operator.analytic;
