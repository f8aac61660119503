// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;

/** {@code value [NOT] IN array}. */
public record InArrayExpression(Position position, Expression value, boolean negated, Expression array)
        implements Expression {

    @Override
    public List<Expression> children() {
        return List.of(value, array);
    }
}
