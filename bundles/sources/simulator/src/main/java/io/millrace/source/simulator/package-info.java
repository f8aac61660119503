// SPDX-License-Identifier: Apache-2.0
/**
 * The source and the lookup table of type {@code simulator}: given events, for trials and demonstrations. Not a
 * generator of random data.
 */
package io.millrace.source.simulator;
