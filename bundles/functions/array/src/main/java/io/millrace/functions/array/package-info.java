// SPDX-License-Identifier: Apache-2.0
/**
 * Functions of lists. Elements are equal if value and kind are: 2 and 2.0 differ. Not functions that make rows of elements,
 * and not aggregates that make a list of rows.
 */
package io.millrace.functions.array;
