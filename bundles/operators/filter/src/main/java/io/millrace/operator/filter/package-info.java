// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that keeps the rows that meet a condition. Not the condition of groups; see the operator {@code having}.
 */
package io.millrace.operator.filter;
