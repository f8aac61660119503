// SPDX-License-Identifier: Apache-2.0
/** Functions of numbers. Not arithmetic operators, and not aggregates over rows. */
package io.millrace.functions.math;
