// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that keeps the groups that meet a condition. Not the aggregation that makes the groups, and no filter of
 * rows.
 */
package io.millrace.operator.having;
