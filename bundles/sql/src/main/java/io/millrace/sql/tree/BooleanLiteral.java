// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;

/** TRUE or FALSE. */
public record BooleanLiteral(Position position, boolean value) implements Expression {

    @Override
    public List<Expression> children() {
        return List.of();
    }
}
