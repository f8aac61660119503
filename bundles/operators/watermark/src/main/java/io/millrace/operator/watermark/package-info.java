// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that brings the rows of a rule in event time into the order of their timestamps and tells the operators
 * behind it how far time has come. Not a clock: without events time stands still.
 */
package io.millrace.operator.watermark;
