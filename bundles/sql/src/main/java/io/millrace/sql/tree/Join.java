// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.Optional;

/** A joined source. A CROSS join never has a condition. */
public record Join(Position position, JoinKind kind, SourceReference source, Optional<Expression> condition)
        implements Node {}
