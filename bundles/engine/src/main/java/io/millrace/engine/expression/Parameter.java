// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

/**
 * Stands in the place of a constant in expressions that serve several rules.
 *
 * @param index the place of the constant among all of them
 */
public record Parameter(int index) {}
