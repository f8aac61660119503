// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import java.time.ZoneId;
import java.util.function.Supplier;

/** A time in whole seconds since 1970. */
final class ToSeconds extends ConversionFunction {
    private final Supplier<ZoneId> zone;

    /** @param zone in which texts without a zone are read */
    ToSeconds(Supplier<ZoneId> zone) {
        super(Signature.of("an integer", Parameter.any("time")), "A time in whole seconds since 1970, rounded down.");
        this.zone = zone;
    }

    @Override
    public Object call(Arguments arguments) {
        return Times.toInstant(arguments.get(0), zone.get()).getEpochSecond();
    }
}
