// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;

/** A number with a decimal point. */
public record NumberLiteral(Position position, double value) implements Expression {

    @Override
    public List<Expression> children() {
        return List.of();
    }
}
