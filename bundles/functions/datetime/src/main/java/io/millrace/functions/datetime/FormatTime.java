// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.datetime;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.time.Clock;
import io.millrace.api.value.Times;
import io.millrace.api.value.TimestampLayout;
import io.millrace.api.value.ValueText;

/** A time as text, in a layout that may come from a column. */
final class FormatTime implements ScalarFunction {
    /** The layout of the last call; most calls use the same again. */
    private record Known(String pattern, TimestampLayout layout) {}

    private final Clock clock;
    private volatile Known known;

    FormatTime(Clock clock) {
        this.clock = clock;
        this.known = new Known("", TimestampLayout.of(""));
    }

    @Override
    public Object call(Arguments arguments) {
        if (!(arguments.get(1) instanceof String pattern)) {
            throw new EvaluationException(
                    "function format_time expects a layout as text but got " + ValueText.of(arguments.get(1)));
        }
        return layout(pattern).format(Times.read(arguments.get(0), clock));
    }

    private TimestampLayout layout(String pattern) {
        Known last = known;
        if (!last.pattern().equals(pattern)) {
            last = new Known(pattern, TimestampLayout.of(pattern));
            known = last;
        }
        return last.layout();
    }

    @Override
    public Signature signature() {
        return Signature.of("a text", Parameter.time("time"), Parameter.text("layout"));
    }

    @Override
    public String description() {
        return "A time as text in a layout such as yyyy-MM-dd HH:mm:ss.";
    }
}
