// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;

/** A text in either quote style, escapes resolved. */
public record TextLiteral(Position position, String value) implements Expression {

    @Override
    public List<Expression> children() {
        return List.of();
    }
}
