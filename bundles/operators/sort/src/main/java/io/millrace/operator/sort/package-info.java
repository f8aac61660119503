// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that puts the rows of a batch in order.
 */
package io.millrace.operator.sort;
