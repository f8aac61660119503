// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;

/** An element of an array: {@code base[index]}. */
public record IndexAccess(Position position, Expression base, Expression index) implements Expression {

    @Override
    public List<Expression> children() {
        return List.of(base, index);
    }
}
