// SPDX-License-Identifier: Apache-2.0
/**
 * The sink of type {@code nop}: takes results and drops them, for trials and measurements.
 */
package io.millrace.sink.nop;
