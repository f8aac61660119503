// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;
import java.util.Optional;

/** A column, a column of a source, or, when the qualifier is no source, a member of a column: {@code c} or {@code q.c}. */
public record ColumnReference(Position position, Optional<String> qualifier, String name) implements Expression {

    @Override
    public List<Expression> children() {
        return List.of();
    }
}
