// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.datetime;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Value;
import io.millrace.api.time.Clock;
import io.millrace.api.value.Times;
import java.time.ZonedDateTime;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What can be said of one time, in its own zone. */
final class TimeFunction implements ScalarFunction {

    /** Works the result out. */
    @FunctionalInterface
    interface Body {
        void apply(ZonedDateTime time, Value out);
    }

    private final Clock clock;
    private final String result;
    private final String description;
    private final Body body;

    /** @param clock tells the zone of times without one */
    TimeFunction(Clock clock, String result, String description, Body body) {
        this.clock = clock;
        this.result = result;
        this.description = description;
        this.body = body;
    }

    static TimeFunction number(Clock clock, String description, ToLongFunction<ZonedDateTime> field) {
        return new TimeFunction(clock, "an integer", description, (time, out) -> out.setLong(field.applyAsLong(time)));
    }

    static TimeFunction text(Clock clock, String description, Function<ZonedDateTime, String> words) {
        return new TimeFunction(clock, "a text", description, (time, out) -> out.set(words.apply(time)));
    }

    @Override
    public void call(Arguments arguments, Value out) {
        body.apply(Times.read(arguments.get(0), clock), out);
    }

    @Override
    public Object call(Arguments arguments) {
        Value out = new Value();
        call(arguments, out);
        return out.object();
    }

    @Override
    public Signature signature() {
        return Signature.of(result, Parameter.time("time"));
    }

    @Override
    public NullGuard nullGuard() {
        return NullGuard.NONE;
    }

    @Override
    public String description() {
        return description;
    }
}
