// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.SqlException;
import io.millrace.sql.analyze.QueryJoin;
import io.millrace.sql.analyze.SourceUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By what a lookup table is asked: its columns that ON compares with something that is known before.
 *
 * @param columns of the table
 * @param values parallel to {@code columns}
 * @param rest what must be true of the rows found
 */
record LookupKeys(List<String> columns, List<PlanExpression> values, Optional<PlanExpression> rest) {
    /** @throws SqlException if there is no such comparison, or two of one column */
    static LookupKeys of(QueryJoin join) {
        List<String> columns = new ArrayList<>();
        List<PlanExpression> values = new ArrayList<>();
        List<PlanExpression> rest = new ArrayList<>();
        List<PlanExpression> parts = join.condition().map(Conjuncts::of).orElse(List.of());
        for (PlanExpression part : parts) {
            Optional<Key> key = key(join, part);
            if (key.isEmpty()) {
                rest.add(part);
                continue;
            }
            if (columns.contains(key.get().column())) {
                throw SqlException.plan(
                        join.position(), "ON compares the key " + key.get().column() + " twice, expected once");
            }
            columns.add(key.get().column());
            values.add(key.get().value());
        }
        if (columns.isEmpty()) {
            throw SqlException.plan(
                    join.position(),
                    "the lookup table " + join.source().id() + " needs an equality in ON, such as stream.id = "
                            + join.source().id() + ".id");
        }
        return new LookupKeys(columns, values, Conjuncts.all(rest));
    }

    private record Key(String column, PlanExpression value) {}

    private static Optional<Key> key(QueryJoin join, PlanExpression part) {
        if (!(part instanceof PlanExpression.Binary equality) || equality.operator() != BinaryOperator.EQUAL) {
            return Optional.empty();
        }
        return key(join, equality.left(), equality.right()).or(() -> key(join, equality.right(), equality.left()));
    }

    private static Optional<Key> key(QueryJoin join, PlanExpression column, PlanExpression value) {
        String table = join.source().id();
        boolean isColumn = column instanceof PlanExpression.Column named
                && named.source().filter(table::equals).isPresent();
        boolean isKnown =
                SourceUse.of(value).filter(use -> !use.contains(table)).isPresent();
        return isColumn && isKnown
                ? Optional.of(new Key(((PlanExpression.Column) column).name(), value))
                : Optional.empty();
    }
}
