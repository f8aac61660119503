// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.time.Clock;
import io.millrace.api.value.Times;

/** A time in whole seconds since 1970. */
final class ToSeconds extends ConversionFunction {
    private final Clock clock;

    /** @param clock tells the zone of texts without one */
    ToSeconds(Clock clock) {
        super(Signature.of("an integer", Parameter.any("time")), "A time in whole seconds since 1970, rounded down.");
        this.clock = clock;
    }

    @Override
    public Object call(Arguments arguments) {
        return Times.read(arguments.get(0), clock).toEpochSecond();
    }
}
