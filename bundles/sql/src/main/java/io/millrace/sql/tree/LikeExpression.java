// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;

/** {@code value [NOT] LIKE pattern}. */
public record LikeExpression(Position position, Expression value, boolean negated, Expression pattern)
        implements Expression {

    @Override
    public List<Expression> children() {
        return List.of(value, pattern);
    }
}
