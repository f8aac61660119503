// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;

/** {@code value [NOT] BETWEEN low AND high}, both bounds included. */
public record BetweenExpression(Position position, Expression value, boolean negated, Expression low, Expression high)
        implements Expression {

    @Override
    public List<Expression> children() {
        return List.of(value, low, high);
    }
}
