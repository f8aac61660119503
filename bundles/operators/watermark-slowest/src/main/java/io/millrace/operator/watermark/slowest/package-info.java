// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that brings the rows of several streams into one order of time, as far as all of the streams have come. Not for
 * one stream alone; see the operator {@code watermark}.
 */
package io.millrace.operator.watermark.slowest;
