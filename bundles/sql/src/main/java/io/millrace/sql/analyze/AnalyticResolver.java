// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.Function;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Analytic;
import io.millrace.plan.expression.PlanExpression.Partitions;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.CallExpression;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.Over;
import java.util.List;
import java.util.Optional;

/** Resolves calls of analytic functions with their OVER clauses. */
final class AnalyticResolver {
    private final CallSites sites;
    private final long partitionLimit;

    AnalyticResolver(CallSites sites, long partitionLimit) {
        this.sites = sites;
        this.partitionLimit = partitionLimit;
    }

    PlanExpression resolve(CallExpression call, String name, Function function, CallResolver.Resolve resolve) {
        call.over().ifPresent(over -> refuseOrder(name, over));
        List<Expression> keys = call.over().map(Over::partitionBy).orElse(List.of());
        Optional<Expression> condition = call.over().flatMap(Over::when);
        Analytic analytic = new Analytic(
                name,
                arguments(call, function, resolve),
                new Partitions(keys.stream().map(resolve::expression).toList(), partitionLimit),
                condition.map(resolve::expression),
                sites.add(function, call.position()));
        TablePlacementCheck.checkArguments(sites, call, PlanTrees.children(analytic));
        if (sites.containsAggregate(analytic) && !sites.makesColumns(analytic)) {
            throw SqlException.plan(
                    call.position(),
                    "an aggregate cannot stand inside the analytic function " + name
                            + ", also not by its alias: analytic functions see events, before any window");
        }
        return analytic;
    }

    private static List<PlanExpression> arguments(
            CallExpression call, Function function, CallResolver.Resolve resolve) {
        return function instanceof AnalyticFunction analytic && analytic.makesColumns()
                ? NamedArguments.of(call.arguments(), resolve)
                : call.arguments().stream().map(resolve::expression).toList();
    }

    private static void refuseOrder(String name, Over over) {
        if (!over.orderBy().isEmpty()) {
            throw SqlException.syntax(
                    over.position(),
                    "found ORDER BY, the OVER of " + name
                            + " takes PARTITION BY and WHEN: events are looked back on in the order in which they come");
        }
    }
}
