// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.api.error.MillraceException;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.Function;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Call;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.CallExpression;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.Over;
import java.util.List;

/** Resolves calls: finds the function, checks the call against it, and gives the call its number. */
final class CallResolver {
    private final FunctionLookup functions;
    private final CallSites sites;
    private final AnalyticResolver analytic;

    CallResolver(FunctionLookup functions, CallSites sites, PlanOptions options) {
        this.functions = functions;
        this.sites = sites;
        this.analytic = new AnalyticResolver(sites, PartitionLimit.of(options));
    }

    /** @param resolve resolves an argument */
    PlanExpression resolve(CallExpression call, Resolve resolve) {
        String name = functions.name(call);
        Function function = functions.function(name);
        check(call, name, function);
        if (function instanceof AnalyticFunction) {
            return analytic.resolve(call, name, function, resolve);
        }
        List<PlanExpression> arguments =
                call.arguments().stream().map(resolve::expression).toList();
        TablePlacementCheck.checkArguments(sites, call, arguments);
        if (function instanceof AggregateFunction) {
            checkNotNested(call, arguments);
        }
        int site = sites.add(function, call.position());
        if (name.equals(RowNumbering.FUNCTION)) {
            sites.number(site, numbering(call, resolve));
        }
        return new Call(name, WildcardArguments.adapt(name, arguments), site);
    }

    private static RowNumbering numbering(CallExpression call, Resolve resolve) {
        List<PlanExpression> partition = call.over().map(Over::partitionBy).orElse(List.of()).stream()
                .map(resolve::expression)
                .toList();
        List<Sorting> order = call.over().map(Over::orderBy).orElse(List.of()).stream()
                .map(key -> new Sorting(resolve.expression(key.expression()), key.descending()))
                .toList();
        return new RowNumbering(partition, order);
    }

    private static void check(CallExpression call, String name, Function function) {
        if (call.over().isPresent() && !takesOver(call, name, function)) {
            throw SqlException.syntax(
                    call.over().get().position(),
                    "found OVER, the function " + name + " takes none: it is not analytic");
        }
        try {
            function.check(name, ArgumentForms.of(call.arguments()));
        } catch (MillraceException e) {
            throw SqlException.of(call.position(), e);
        }
    }

    private static boolean takesOver(CallExpression call, String name, Function function) {
        if (name.equals(RowNumbering.FUNCTION)) {
            return call.over().flatMap(Over::when).isEmpty();
        }
        return function instanceof AnalyticFunction analytic && analytic.seesEveryEvent();
    }

    private void checkNotNested(CallExpression call, List<PlanExpression> arguments) {
        if (arguments.stream().anyMatch(sites::containsAggregate)) {
            throw SqlException.plan(
                    call.position(),
                    "an aggregate cannot stand inside the aggregate " + call.name() + ", also not by its alias");
        }
        if (arguments.stream().anyMatch(sites::containsNumbering)) {
            throw SqlException.plan(
                    call.position(),
                    "row_number numbers results, so it cannot stand inside the aggregate " + call.name());
        }
    }

    /** Resolves an argument. */
    interface Resolve {
        PlanExpression expression(Expression argument);
    }
}
