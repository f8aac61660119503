// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.time.Clock;
import io.millrace.api.value.Times;
import io.millrace.api.value.ValueText;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/** A time in another zone. */
final class ConvertTimeZone extends ConversionFunction {
    /** What the platform takes for zones besides the names of the time zone database, such as offsets, is not accepted. */
    private static final Set<String> NAMES = ZoneId.getAvailableZoneIds();

    /** Names of the time zone database that the platform knows as abbreviations only. */
    private static final Set<String> ABBREVIATIONS = Set.of("EST", "HST", "MST");

    private final Clock clock;

    /** @param clock tells the zone of texts without one */
    ConvertTimeZone(Clock clock) {
        super(
                Signature.of("a time", Parameter.time("time"), Parameter.text("zone")),
                "The same instant in a zone of the time zone database, such as Europe/Berlin.");
        this.clock = clock;
    }

    @Override
    public Object call(Arguments arguments) {
        ZoneId zone = zone(arguments.get(1));
        return Times.neutral(Times.read(arguments.get(0), clock).withZoneSameInstant(zone));
    }

    private static ZoneId zone(Object name) {
        if ("".equals(name)) return ZoneOffset.UTC;
        if ("Local".equals(name)) return ZoneId.systemDefault();
        if (name instanceof String known && NAMES.contains(known)) return ZoneId.of(known);
        if (name instanceof String known && ABBREVIATIONS.contains(known)) return ZoneId.of(known, ZoneId.SHORT_IDS);
        throw new EvaluationException(
                "function convert_tz expects the name of a time zone, such as Europe/Berlin, but got "
                        + ValueText.of(name));
    }
}
