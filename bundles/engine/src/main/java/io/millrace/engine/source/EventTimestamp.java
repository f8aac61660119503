// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.value.Times;
import io.millrace.api.value.ValueText;

/** Reads the time of an event from its timestamp column. */
final class EventTimestamp {
    private final String column;
    private final StreamTimes times;
    private Shape shape = Shape.empty();
    private int slot = -1;

    EventTimestamp(String column, StreamTimes times) {
        this.column = column;
        this.times = times;
    }

    /** @throws EvaluationException if the column is absent or no time */
    void apply(Row row) {
        if (row.shape() != shape) {
            shape = row.shape();
            slot = shape.slot(column);
        }
        if (slot >= 0 && row.isLong(slot)) row.setTimestamp(row.longAt(slot));
        else if (slot >= 0 && row.isDouble(slot)) row.setTimestamp((long) row.doubleAt(slot));
        else row.setTimestamp(millis(slot < 0 ? null : row.get(slot)));
    }

    private long millis(Object value) {
        if (value == null) throw unreadable("field is missing");
        if (!Times.isTime(value) && !(value instanceof String)) throw unreadable("unreadable " + ValueText.of(value));
        try {
            return times.read(value).toInstant().toEpochMilli();
        } catch (EvaluationException noTime) {
            throw unreadable("unreadable " + ValueText.of(value));
        }
    }

    private EvaluationException unreadable(String why) {
        return new EvaluationException(
                "error in preprocessor: cannot convert timestamp field " + column + " to timestamp with error: " + why);
    }
}
