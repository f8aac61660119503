// SPDX-License-Identifier: Apache-2.0
/**
 * Makes several rows of one. Not the functions that say which; their results arrive as a column.
 */
package io.millrace.operator.expand;
