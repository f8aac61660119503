// SPDX-License-Identifier: Apache-2.0
/**
 * The sink of type {@code nop}: takes results and drops them, for trials and measurements. Not a
 * place where anything is kept.
 */
package io.millrace.sink.nop;
