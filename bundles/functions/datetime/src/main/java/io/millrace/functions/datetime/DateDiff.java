// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.datetime;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;
import io.millrace.api.row.Wording;
import io.millrace.api.time.Clock;
import io.millrace.api.value.Times;
import java.time.Duration;

/** How much later the second time is than the first; the largest or smallest integer where it does not fit. */
final class DateDiff implements ScalarFunction {
    private final Clock clock;

    DateDiff(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void call(Arguments arguments, Value out) {
        Duration difference =
                Duration.between(Times.read(arguments.get(0), clock), Times.read(arguments.get(1), clock));
        out.setLong(nanos(difference), Wording.DURATION);
    }

    private static long nanos(Duration difference) {
        try {
            return difference.toNanos();
        } catch (ArithmeticException tooLong) {
            return difference.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    @Override
    public Object call(Arguments arguments) {
        Value out = new Value();
        call(arguments, out);
        return out.object();
    }

    @Override
    public Signature signature() {
        return Signature.of("an integer, nanoseconds", Parameter.time("from"), Parameter.time("to"));
    }

    @Override
    public NullGuard nullGuard() {
        return NullGuard.NONE;
    }

    @Override
    public String description() {
        return "How much later the second time is than the first, in nanoseconds.";
    }
}
