// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.error.DomainException;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.RuleContext;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.SlotUser;
import io.millrace.plan.expression.PlanExpression.Call;

/** A call of a scalar function, which may be exchanged between two calls. */
final class CallExpression extends CompiledExpression implements SlotUser<Function> {
    private final String name;
    private final RuleContext rule;
    private final CallArguments arguments;
    private final boolean failureIsNull;
    private ScalarFunction target;
    private NullGuard guard;

    /** @param failureIsNull whether a call that fails gives null rather than an error */
    CallExpression(Call plan, Slot<Function> slot, RuleContext rule, CallArguments arguments, boolean failureIsNull) {
        super(plan);
        this.name = plan.function();
        this.rule = rule;
        this.arguments = arguments;
        this.failureIsNull = failureIsNull;
        enter(slot.get());
        slot.attach(this);
    }

    @Override
    public void evaluate(Row row, Value out) {
        arguments.evaluate(row);
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

    @Override
    public void enter(Function function) {
        if (!(function instanceof ScalarFunction scalar)) {
            throw new EvaluationException("function " + name + " is no longer one that gives a value for each row");
        }
        target = scalar.inRule(rule).forCallSite();
        guard = target.nullGuard();
    }

    @Override
    public void leave() {
        target = new AbsentFunction(name);
        guard = NullGuard.NONE;
    }

    private static void guarded(NullGuard guard, Value out) {
        switch (guard) {
            case FALSE -> out.setBoolean(false);
            case ZERO -> out.setLong(0);
            default -> out.setNull();
        }
    }
}
