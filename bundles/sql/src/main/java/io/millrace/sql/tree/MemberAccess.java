// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.List;

/** A member of an object: {@code base->member} or {@code base.member}. */
public record MemberAccess(Position position, Expression base, String member, boolean arrow) implements Expression {

    @Override
    public List<Expression> children() {
        return List.of(base);
    }
}
