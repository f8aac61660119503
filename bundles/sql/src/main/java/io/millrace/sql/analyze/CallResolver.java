// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.api.error.MillraceException;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.Function;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Call;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.CallExpression;
import io.millrace.sql.tree.Expression;
import java.util.List;

/** Resolves calls: finds the function, checks the call against it, and gives the call its number. */
final class CallResolver {
    private final FunctionLookup functions;
    private final CallSites sites;

    CallResolver(FunctionLookup functions, CallSites sites) {
        this.functions = functions;
        this.sites = sites;
    }

    /** @param resolve resolves an argument */
    PlanExpression resolve(CallExpression call, Resolve resolve) {
        String name = functions.name(call);
        Function function = functions.function(name);
        check(call, name, function);
        List<PlanExpression> arguments =
                call.arguments().stream().map(resolve::expression).toList();
        TablePlacementCheck.checkArguments(sites, call, arguments);
        if (function instanceof AggregateFunction) {
            checkNotNested(call, arguments);
        }
        return new Call(name, WildcardArguments.adapt(name, arguments), sites.add(function, call.position()));
    }

    private static void check(CallExpression call, String name, Function function) {
        if (call.over().isPresent() && !(function instanceof AnalyticFunction)) {
            throw SqlException.syntax(
                    call.over().get().position(),
                    "found OVER, the function " + name + " takes none: it is not analytic");
        }
        try {
            function.check(name, ArgumentForms.of(call.arguments()));
        } catch (MillraceException e) {
            throw SqlException.of(call.position(), e);
        }
        if (function instanceof AnalyticFunction) {
            throw Unsupported.error(call.position(), "function " + name);
        }
    }

    private void checkNotNested(CallExpression call, List<PlanExpression> arguments) {
        if (arguments.stream().anyMatch(sites::containsAggregate)) {
            throw SqlException.plan(
                    call.position(),
                    "an aggregate cannot stand inside the aggregate " + call.name() + ", also not by its alias");
        }
    }

    /** Resolves an argument. */
    interface Resolve {
        PlanExpression expression(Expression argument);
    }
}
