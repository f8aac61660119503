// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.datetime;

import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.row.Kind;
import io.millrace.api.time.Clock;
import io.millrace.api.value.TimestampLayout;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The present as text, in the zone of the engine. */
final class Present implements ScalarFunction {
    private static final int MOST_DIGITS = 6;

    private final Clock clock;
    private final String description;
    private final Signature signature;
    /** By the number of digits behind the second. */
    private final List<TimestampLayout> layouts;

    private Present(Clock clock, String description, Signature signature, List<TimestampLayout> layouts) {
        this.clock = clock;
        this.description = description;
        this.signature = signature;
        this.layouts = layouts;
    }

    /** A layout that ends in seconds; a call may ask for digits behind them. */
    static Present withFraction(Clock clock, String description, String layout) {
        Signature signature = Signature.of("a text", Parameter.literal("digits", Form.INTEGER))
                .requiring(0);
        List<TimestampLayout> layouts = IntStream.rangeClosed(0, MOST_DIGITS)
                .mapToObj(digits -> TimestampLayout.of(layout + "S".repeat(digits)))
                .toList();
        return new Present(clock, description, signature, layouts);
    }

    static Present of(Clock clock, String description, String layout) {
        return new Present(clock, description, Signature.of("a text"), List.of(TimestampLayout.of(layout)));
    }

    @Override
    public Object call(Arguments arguments) {
        return layouts.get(digits(arguments))
                .format(Instant.ofEpochMilli(clock.millis()).atZone(clock.zone()));
    }

    private int digits(Arguments arguments) {
        if (arguments.size() == 0 || arguments.kind(0) != Kind.LONG) return 0;
        long digits = arguments.longAt(0);
        return digits > 0 && digits < layouts.size() ? (int) digits : 0;
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public NullGuard nullGuard() {
        return NullGuard.NONE;
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }

    @Override
    public String description() {
        return description;
    }
}
