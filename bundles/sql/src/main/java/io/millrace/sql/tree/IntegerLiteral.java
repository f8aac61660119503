// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;

/** A whole number of 64 bits. */
public record IntegerLiteral(Position position, long value) implements Expression {

    @Override
    public List<Expression> children() {
        return List.of();
    }
}
