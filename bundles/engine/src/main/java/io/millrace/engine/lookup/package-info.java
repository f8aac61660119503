// SPDX-License-Identifier: Apache-2.0
/**
 * Lookup tables while they are defined: their connectors run whether rules ask them or not. Not the joins that ask.
 */
package io.millrace.engine.lookup;
