// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.TableFunction;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.engine.extension.Slot;
import io.millrace.plan.expression.PlanExpression.Call;

/**
 * A call of a table function, whose value is the list of its rows as objects. An operator behind the projection makes rows of
 * them.
 */
final class TableCallExpression extends CompiledExpression {
    private final String name;
    private final Slot<Function> function;
    private final CallArguments arguments;

    TableCallExpression(Call plan, Slot<Function> function, CallArguments arguments) {
        super(plan);
        this.name = plan.function();
        this.function = function;
        this.arguments = arguments;
    }

    @Override
    public void evaluate(Row row, Value out) {
        arguments.evaluate(row);
        TableFunction target = (TableFunction) function.get();
        if (target.nullGuard() != NullGuard.NONE && arguments.hasEmptyArgument()) {
            throw failed("there is nothing to make rows of");
        }
        try {
            out.set(target.rows(arguments));
        } catch (Exception failure) {
            throw failed(failure.getMessage());
        }
    }

    private EvaluationException failed(String reason) {
        return new EvaluationException("call func " + name + " error: " + reason);
    }
}
