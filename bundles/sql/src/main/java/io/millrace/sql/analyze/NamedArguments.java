// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.tree.CallExpression;
import io.millrace.sql.tree.ColumnReference;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.SourceWildcard;
import io.millrace.sql.tree.Wildcard;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The arguments of functions that make columns: each behind its name, from which the names of the columns are made. */
public final class NamedArguments {
    /** The name of a row whose columns are all meant. */
    private static final String ALL = "*";

    private NamedArguments() {}

    static List<PlanExpression> of(List<Expression> arguments, CallResolver.Resolve resolve) {
        return arguments.stream()
                .flatMap(
                        argument -> Stream.of(new PlanExpression.Literal(name(argument)), resolve.expression(argument)))
                .toList();
    }

    private static String name(Expression argument) {
        if (argument instanceof ColumnReference column) {
            return column.name();
        }
        if (argument instanceof CallExpression call) {
            return call.name().toLowerCase(Locale.ROOT);
        }
        return argument instanceof Wildcard || argument instanceof SourceWildcard ? ALL : "";
    }
}
