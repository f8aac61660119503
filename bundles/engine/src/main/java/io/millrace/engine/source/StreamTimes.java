// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.time.Clock;
import io.millrace.api.value.Times;
import io.millrace.api.value.TimestampLayout;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * Reads the times of a stream: texts in its own layout first, then in those that are known. A layout that is none is an
 * error of every row that needs it, as in eKuiper.
 */
final class StreamTimes {
    private final Optional<String> pattern;
    private final Clock clock;
    private TimestampLayout layout;

    StreamTimes(Optional<String> pattern, Clock clock) {
        this.pattern = pattern;
        this.clock = clock;
    }

    /** @throws EvaluationException if the value is no time */
    ZonedDateTime read(Object value) {
        if (pattern.isPresent() && value instanceof String text) {
            Optional<ZonedDateTime> time = layout().parse(text, clock);
            if (time.isPresent()) return time.get();
        }
        return Times.read(value, clock);
    }

    private TimestampLayout layout() {
        if (layout != null) return layout;
        try {
            return layout = TimestampLayout.of(pattern.orElseThrow());
        } catch (MillraceException noLayout) {
            throw new EvaluationException(noLayout.getMessage());
        }
    }
}
