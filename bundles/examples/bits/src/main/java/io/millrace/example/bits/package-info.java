// SPDX-License-Identifier: Apache-2.0
/**
 * A table function: a row for each bit that is set in a number.
 */
package io.millrace.example.bits;
