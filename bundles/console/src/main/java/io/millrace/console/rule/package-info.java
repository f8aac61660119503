// SPDX-License-Identifier: Apache-2.0
/**
 * The commands of scope {@code rule}. Not the life of rules, which is the engine's.
 */
package io.millrace.console.rule;
