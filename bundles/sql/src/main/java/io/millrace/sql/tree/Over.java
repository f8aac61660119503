// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;
import java.util.Optional;

/** OVER after a call: {@code OVER (PARTITION BY … ORDER BY … WHEN …)}, at least one part. */
public record Over(Position position, List<Expression> partitionBy, List<SortKey> orderBy, Optional<Expression> when)
        implements Node {

    public Over {
        partitionBy = List.copyOf(partitionBy);
        orderBy = List.copyOf(orderBy);
    }
}
