// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of an array: {@code base[from:to]}, either bound may be missing. */
public record SliceAccess(Position position, Expression base, Optional<Expression> from, Optional<Expression> to)
        implements Expression {

    @Override
    public List<Expression> children() {
        return Stream.of(Optional.of(base), from, to).flatMap(Optional::stream).toList();
    }
}
