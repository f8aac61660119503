// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlParser.OverContext;
import io.millrace.sql.grammar.StreamSqlParser.OverOrderByContext;
import io.millrace.sql.grammar.StreamSqlParser.OverPartContext;
import io.millrace.sql.grammar.StreamSqlParser.OverWhenContext;
import io.millrace.sql.grammar.StreamSqlParser.PartitionByContext;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.Over;
import io.millrace.sql.tree.SortKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Builds the OVER clause of a call. */
final class OverBuilder {

    private OverBuilder() {}

    /** After a function: PARTITION BY, ORDER BY, WHEN, in this order, at least one of them. */
    static Optional<Over> afterFunction(OverContext over) {
        if (over == null) {
            return Optional.empty();
        }
        checkOrder(over, List.of(PartitionByContext.class, OverOrderByContext.class, OverWhenContext.class));
        return Optional.of(build(over));
    }

    /** After a window: WHEN, PARTITION BY, in this order, at least one of them. */
    static Optional<Over> afterWindow(OverContext over) {
        if (over == null) {
            return Optional.empty();
        }
        checkOrder(over, List.of(OverWhenContext.class, PartitionByContext.class));
        return Optional.of(build(over));
    }

    private static void checkOrder(OverContext over, List<Class<? extends OverPartContext>> order) {
        if (over.overPart().isEmpty()) {
            throw SqlException.syntax(Tokens.position(over.getStart()), "OVER () is empty, expected " + words(order));
        }
        int next = 0;
        for (OverPartContext part : over.overPart()) {
            int place = order.indexOf(part.getClass());
            if (place < next) {
                throw SqlException.syntax(
                        Tokens.position(part.getStart()),
                        "found " + part.getStart().getText() + ", OVER takes here once and in this order: "
                                + words(order));
            }
            next = place + 1;
        }
    }

    private static String words(List<Class<? extends OverPartContext>> order) {
        return order.stream().map(OverBuilder::word).collect(Collectors.joining(", "));
    }

    private static String word(Class<? extends OverPartContext> part) {
        if (part == PartitionByContext.class) {
            return "PARTITION BY";
        }
        return part == OverWhenContext.class ? "WHEN" : "ORDER BY";
    }

    private static Over build(OverContext over) {
        List<Expression> partitionBy = List.of();
        List<SortKey> orderBy = List.of();
        Optional<Expression> when = Optional.empty();
        for (OverPartContext part : over.overPart()) {
            if (part instanceof PartitionByContext keys) {
                partitionBy = ExpressionBuilder.buildAll(keys.expressions());
            } else if (part instanceof OverOrderByContext keys) {
                orderBy = SortKeys.build(keys.sortKeys());
            } else if (part instanceof OverWhenContext condition) {
                when = Optional.of(ExpressionBuilder.build(condition.expression()));
            }
        }
        return new Over(Tokens.position(over.getStart()), partitionBy, orderBy, when);
    }
}
