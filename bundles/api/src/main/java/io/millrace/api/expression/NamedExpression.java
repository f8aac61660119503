// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.expression;

/**
 * An expression and the name under which its result is known.
 *
 * @param plainColumn whether it is just a column, whose null is part of the result
 * @param aliased whether the user gave the name
 * @param invisible whether the result is for other expressions only
 */
public record NamedExpression(
        String name, Expression expression, boolean plainColumn, boolean aliased, boolean invisible) {}
