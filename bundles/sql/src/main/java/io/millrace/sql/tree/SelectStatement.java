// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The query of a rule. {@code groupBy} holds what is not the window. */
public record SelectStatement(
        Position position,
        List<SelectItem> items,
        SourceReference from,
        List<Join> joins,
        Optional<Expression> where,
        List<Expression> groupBy,
        Optional<WindowClause> window,
        Optional<Expression> having,
        List<SortKey> orderBy,
        OptionalLong limit)
        implements Statement {

    public SelectStatement {
        items = List.copyOf(items);
        joins = List.copyOf(joins);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
    }
}
