// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlParser.NameContext;
import io.millrace.sql.grammar.StreamSqlParser.OperandStepContext;
import io.millrace.sql.grammar.StreamSqlParser.SubscriptContext;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.IndexAccess;
import io.millrace.sql.tree.IntegerLiteral;
import io.millrace.sql.tree.MemberAccess;
import io.millrace.sql.tree.Position;
import io.millrace.sql.tree.SliceAccess;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Builds member access, index and slice, and checks slices whose bounds are literals. */
final class Paths {

    private Paths() {}

    static Expression steps(Expression base, List<OperandStepContext> steps) {
        Expression path = base;
        for (OperandStepContext step : steps) {
            path = step.subscript() != null
                    ? element(path, step.subscript())
                    : member(path, step.name(), step.ARROW() != null);
        }
        return path;
    }

    static Expression member(Expression base, NameContext member, boolean arrow) {
        return new MemberAccess(Tokens.position(member.getStart()), base, Names.text(member), arrow);
    }

    static Expression element(Expression base, SubscriptContext subscript) {
        Position position = Tokens.position(subscript.getStart());
        Optional<Expression> first = ExpressionBuilder.buildOptional(subscript.first);
        if (first.isPresent() && subscript.colon == null) {
            return new IndexAccess(position, base, first.get());
        }
        Optional<Expression> last = ExpressionBuilder.buildOptional(subscript.last);
        checkBounds(position, first, last);
        return new SliceAccess(position, base, first, last);
    }

    private static void checkBounds(Position position, Optional<Expression> first, Optional<Expression> last) {
        OptionalLong from = first.isEmpty() ? OptionalLong.of(0) : literal(first.get());
        OptionalLong to = last.isEmpty() ? OptionalLong.empty() : literal(last.get());
        if (from.isEmpty() || to.isEmpty() || from.getAsLong() < 0 || to.getAsLong() < 0) {
            return;
        }
        if (from.getAsLong() >= to.getAsLong()) {
            throw SqlException.syntax(
                    position,
                    "the slice [" + from.getAsLong() + ":" + to.getAsLong()
                            + "] is empty, its start must be below its end");
        }
    }

    private static OptionalLong literal(Expression bound) {
        return bound instanceof IntegerLiteral integer ? OptionalLong.of(integer.value()) : OptionalLong.empty();
    }
}
