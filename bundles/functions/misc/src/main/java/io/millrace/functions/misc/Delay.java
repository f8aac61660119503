// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.misc;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.RuleContext;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import java.util.Optional;

/** Holds its rule up, and then gives its second argument. */
record Delay(Optional<RuleContext> rule) implements ScalarFunction {
    Delay() {
        this(Optional.empty());
    }

    @Override
    public ScalarFunction inRule(RuleContext context) {
        return new Delay(Optional.of(context));
    }

    @Override
    public Object call(Arguments arguments) throws InterruptedException {
        RuleContext context = rule.orElseThrow(() -> new EvaluationException("there is no rule to hold up"));
        context.pause(Conversion.numericLong(arguments.get(0)));
        return arguments.get(1);
    }

    @Override
    public Signature signature() {
        return Signature.of("the second argument", Parameter.number("milliseconds"), Parameter.any("x"));
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }

    @Override
    public String description() {
        return "The second argument, after the rule has waited for some milliseconds.";
    }
}
