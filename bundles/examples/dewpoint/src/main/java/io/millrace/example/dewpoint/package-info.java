// SPDX-License-Identifier: Apache-2.0
/**
 * A scalar function: the dew point. Not a family of functions; those share one bundle under functions.
 */
package io.millrace.example.dewpoint;
