// SPDX-License-Identifier: Apache-2.0
/**
 * Functions of dates and times: their fields, texts, sums and differences, and the present. Not their conversion from and to
 * other kinds of values.
 */
package io.millrace.functions.datetime;
