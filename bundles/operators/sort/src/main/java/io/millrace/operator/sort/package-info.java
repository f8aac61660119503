// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that puts the rows of a batch in order. Not an order over time: a row by itself passes at once.
 */
package io.millrace.operator.sort;
