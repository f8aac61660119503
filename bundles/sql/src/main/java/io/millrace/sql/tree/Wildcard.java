// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;

/** All columns: {@code * EXCEPT(a, …) REPLACE(e AS b, …)}. */
public record Wildcard(Position position, List<String> except, List<Replacement> replacements) implements Expression {

    public Wildcard {
        except = List.copyOf(except);
        replacements = List.copyOf(replacements);
    }

    @Override
    public List<Expression> children() {
        return replacements.stream().map(Replacement::expression).toList();
    }

    /** A column that is set to the value of an expression. */
    public record Replacement(Position position, Expression expression, String column) implements Node {}
}
