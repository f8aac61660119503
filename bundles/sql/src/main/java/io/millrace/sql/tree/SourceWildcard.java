// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;

/** All columns of one source: {@code s.*}. */
public record SourceWildcard(Position position, String source) implements Expression {

    @Override
    public List<Expression> children() {
        return List.of();
    }
}
