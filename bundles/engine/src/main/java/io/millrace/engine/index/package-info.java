// SPDX-License-Identifier: Apache-2.0
/**
 * Finds, for a row, the rules whose conditions it may meet: by hash for constants, by intervals for ranges. It leaves out only
 * rules for which the condition is surely false; whether it is true is for the rule to find out.
 */
package io.millrace.engine.index;
