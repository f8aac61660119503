// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that keeps the rows that meet a condition.
 */
package io.millrace.operator.filter;
