// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.value.TimestampLayout;
import io.millrace.api.value.Timestamps;
import io.millrace.api.value.ValueText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Reads the time of an event from its timestamp column. */
final class EventTimestamp {
    private final String column;
    private final Optional<TimestampLayout> layout;
    private final ZoneId zone;
    private Shape shape = Shape.empty();
    private int slot = -1;

    EventTimestamp(String column, Optional<String> layout, ZoneId zone) {
        this.column = column;
        this.layout = layout.map(TimestampLayout::of);
        this.zone = zone;
    }

    /** @throws EvaluationException if the column is absent or no time */
    void apply(Row row) {
        if (row.shape() != shape) {
            shape = row.shape();
            slot = shape.slot(column);
        }
        if (slot >= 0 && row.isLong(slot)) row.setTimestamp(row.longAt(slot));
        else if (slot >= 0 && row.isDouble(slot)) row.setTimestamp((long) row.doubleAt(slot));
        else row.setTimestamp(instant(slot < 0 ? null : row.get(slot)).toEpochMilli());
    }

    private Instant instant(Object value) {
        if (value instanceof Instant instant) return instant;
        if (value instanceof String text) {
            Optional<Instant> parsed =
                    layout.flatMap(known -> known.parse(text, zone)).or(() -> Timestamps.parse(text, zone));
            if (parsed.isPresent()) return parsed.get();
        }
        throw new EvaluationException(
                "error in preprocessor: cannot convert timestamp field " + column + " to timestamp with error: "
                        + (value == null ? "field is missing" : "unreadable " + ValueText.of(value)));
    }
}
