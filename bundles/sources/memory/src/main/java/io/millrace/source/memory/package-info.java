// SPDX-License-Identifier: Apache-2.0
/**
 * The source and the lookup table of type {@code memory}: rows that other rules publish in this process. Not the bus
 * they travel on.
 */
package io.millrace.source.memory;
