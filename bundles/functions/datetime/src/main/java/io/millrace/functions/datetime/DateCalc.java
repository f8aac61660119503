// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.datetime;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.time.Clock;
import io.millrace.api.time.Durations;
import io.millrace.api.value.Times;
import io.millrace.api.value.TimestampLayout;
import java.time.Duration;

/** A time so much later or earlier, as text in whole seconds. */
final class DateCalc implements ScalarFunction {
    private static final TimestampLayout LAYOUT = TimestampLayout.of("yyyy-MM-dd HH:mm:ss");

    private final Clock clock;

    DateCalc(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Object call(Arguments arguments) {
        Duration duration = duration((String) arguments.get(1));
        return LAYOUT.format(Times.read(arguments.get(0), clock).plus(duration));
    }

    /** A minus sign in front turns the rest around, which may have a sign of its own. */
    private static Duration duration(String text) {
        boolean negated = text.startsWith("-");
        String rest = negated ? text.substring(1) : text;
        if (rest.equals(rest.strip())) {
            Duration duration = Durations.parse(rest).orElseThrow(() -> noDuration(text));
            return negated ? duration.negated() : duration;
        }
        throw noDuration(text);
    }

    private static EvaluationException noDuration(String text) {
        return new EvaluationException(
                "function date_calc expects a duration such as 1h30m or -90s, with the units ns, us, ms, s, m and h, but got "
                        + text);
    }

    @Override
    public Signature signature() {
        return Signature.of("a text", Parameter.time("time"), Parameter.literal("duration", Form.STRING));
    }

    @Override
    public NullGuard nullGuard() {
        return NullGuard.NONE;
    }

    @Override
    public String description() {
        return "A time later or, with a minus sign, earlier by a duration such as 1h30m.";
    }
}
