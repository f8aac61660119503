// SPDX-License-Identifier: Apache-2.0
/**
 * An analytic function: the exponential moving average of a series.
 */
package io.millrace.example.ema;
