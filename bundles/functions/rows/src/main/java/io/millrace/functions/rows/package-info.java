// SPDX-License-Identifier: Apache-2.0
/**
 * Functions that make several rows of one value. Not functions of lists, whose results are values.
 */
package io.millrace.functions.rows;
