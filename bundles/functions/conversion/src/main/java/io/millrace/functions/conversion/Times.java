// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import io.millrace.api.value.Conversion;
import io.millrace.api.value.Timestamps;
import java.time.Instant;
import java.time.ZoneId;

/** Times from epoch milliseconds and from texts. */
final class Times {
    private Times() {}

    static Instant toInstant(Object value, ZoneId zone) {
        if (value instanceof Instant instant) return instant;
        if (value instanceof Number millis) return Instant.ofEpochMilli(millis.longValue());
        if (value instanceof String text) {
            return Timestamps.parse(text, zone).orElseThrow(() -> Conversion.cannot(value, "datetime"));
        }
        throw Conversion.cannot(value, "datetime");
    }
}
