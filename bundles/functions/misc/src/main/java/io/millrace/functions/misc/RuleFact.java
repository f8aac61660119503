// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.misc;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.RuleContext;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import java.util.function.Function;

/** Something that is known of the rule in which it is called. */
record RuleFact(String result, String description, Function<RuleContext, Object> fact) implements ScalarFunction {
    @Override
    public ScalarFunction inRule(RuleContext rule) {
        Object value = fact.apply(rule);
        return new Generator(result, description, () -> value);
    }

    @Override
    public Object call(Arguments arguments) {
        throw new EvaluationException("there is no rule to tell of");
    }

    @Override
    public Signature signature() {
        return Signature.of(result);
    }

    @Override
    public NullGuard nullGuard() {
        return NullGuard.NONE;
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }
}
