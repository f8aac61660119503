// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that joins rows with what a lookup table answers about them. Not the table: that is a connector's, and the engine
 * runs it.
 */
package io.millrace.operator.lookup;
