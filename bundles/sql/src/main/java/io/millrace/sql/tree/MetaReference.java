// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;
import java.util.Optional;

/** Metadata of an event: {@code meta(a)}, {@code meta(a->b)}, {@code meta(s.a)}; no keys stands for all of it, {@code meta(*)}. */
public record MetaReference(Position position, String function, Optional<String> source, List<String> keys)
        implements Expression {

    public MetaReference {
        keys = List.copyOf(keys);
    }

    @Override
    public List<Expression> children() {
        return List.of();
    }
}
