// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;
import java.util.Optional;

/** The window of GROUP BY with its FILTER and OVER parts. */
public record WindowClause(
        Position position,
        Window window,
        Optional<Expression> filter,
        Optional<Expression> when,
        List<Expression> partitionBy)
        implements Node {

    public WindowClause {
        partitionBy = List.copyOf(partitionBy);
    }
}
