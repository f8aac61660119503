// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.DomainException;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.engine.extension.Slot;
import io.millrace.plan.expression.PlanExpression.Call;

/** A call of a scalar function through its slot, so that the function may be exchanged between two calls. */
final class CallExpression extends CompiledExpression {
    private final String name;
    private final Slot<Function> slot;
    private final CallArguments arguments;
    private final boolean failureIsNull;
    private Function provided;
    private ScalarFunction target;
    private NullGuard guard;

    /** @param failureIsNull whether a call that fails gives null rather than an error */
    CallExpression(Call plan, Slot<Function> slot, CallArguments arguments, boolean failureIsNull) {
        super(plan);
        this.name = plan.function();
        this.slot = slot;
        this.arguments = arguments;
        this.failureIsNull = failureIsNull;
    }

    @Override
    public void evaluate(Row row, Value out) {
        arguments.evaluate(row);
        Function function = slot.get();
        if (function != provided) take(function);
        if (guard != NullGuard.NONE && arguments.hasEmptyArgument()) {
            guarded(guard, out);
            return;
        }
        try {
            target.call(arguments, out);
        } catch (DomainException undefined) {
            throw undefined;
        } catch (Exception failure) {
            if (!failureIsNull) {
                throw new EvaluationException("call func " + name + " error: " + failure.getMessage());
            }
            out.setNull();
        }
    }

    private void take(Function function) {
        target = ((ScalarFunction) function).forCallSite();
        guard = target.nullGuard();
        provided = function;
    }

    private static void guarded(NullGuard guard, Value out) {
        switch (guard) {
            case FALSE -> out.setBoolean(false);
            case ZERO -> out.setLong(0);
            default -> out.setNull();
        }
    }
}
