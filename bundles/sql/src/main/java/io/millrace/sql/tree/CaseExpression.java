// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CASE, searched when it has no value: the first branch that is met gives the result. */
public record CaseExpression(
        Position position, Optional<Expression> value, List<Branch> branches, Optional<Expression> otherwise)
        implements Expression {

    public CaseExpression {
        branches = List.copyOf(branches);
    }

    @Override
    public List<Expression> children() {
        List<Expression> children = new ArrayList<>();
        value.ifPresent(children::add);
        for (Branch branch : branches) {
            children.add(branch.condition());
            children.add(branch.result());
        }
        otherwise.ifPresent(children::add);
        return List.copyOf(children);
    }

    /** WHEN condition THEN result. */
    public record Branch(Expression condition, Expression result) {}
}
