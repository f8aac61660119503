// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function call.
 *
 * @param name the name as it was written
 * @param over the OVER clause, for functions that take one
 */
public record CallExpression(Position position, String name, List<Expression> arguments, Optional<Over> over)
        implements Expression {

    public CallExpression {
        arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> children() {
        List<Expression> children = new ArrayList<>(arguments);
        over.ifPresent(clause -> {
            children.addAll(clause.partitionBy());
            clause.orderBy().forEach(key -> children.add(key.expression()));
            clause.when().ifPresent(children::add);
        });
        return List.copyOf(children);
    }
}
