// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;
import java.util.stream.Stream;

/** {@code value [NOT] IN (e, …)}. */
public record InListExpression(Position position, Expression value, boolean negated, List<Expression> elements)
        implements Expression {

    public InListExpression {
        elements = List.copyOf(elements);
    }

    @Override
    public List<Expression> children() {
        return Stream.concat(Stream.of(value), elements.stream()).toList();
    }
}
