// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that keeps the groups that meet a condition.
 */
package io.millrace.operator.having;
