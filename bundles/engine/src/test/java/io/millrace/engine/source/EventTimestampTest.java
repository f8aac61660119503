// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import static io.millrace.engine.fake.Values.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Row;
import io.millrace.engine.fake.ManualClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.Test;

public class EventTimestampTest {
    private static final long NOON = Instant.parse("2024-05-01T12:00:00Z").toEpochMilli();

    private final EventTimestamp known = timestamp(Optional.empty());

    private static EventTimestamp timestamp(Optional<String> layout) {
        return new EventTimestamp("ts", new StreamTimes(layout, new ManualClock(1_000, ZoneId.of("+02:00"))));
    }

    private static long timeOf(EventTimestamp timestamp, Object value) {
        Row row = row("ts", value);
        timestamp.apply(row);
        return row.timestamp();
    }

    @Test
    public void numbersAreMilliseconds() {
        assertThat(timeOf(known, NOON)).isEqualTo(NOON);
        assertThat(timeOf(known, NOON + 0.75)).isEqualTo(NOON);
    }

    @Test
    public void instantsAndTextsAreRead() {
        assertThat(timeOf(known, Instant.ofEpochMilli(NOON))).isEqualTo(NOON);
        assertThat(timeOf(known, "2024-05-01T12:00:00Z")).isEqualTo(NOON);
    }

    @Test
    public void aTextWithoutZoneIsReadInTheZoneOfTheEngine() {
        assertThat(timeOf(known, "2024-05-01 14:00:00")).isEqualTo(NOON);
        assertThat(timeOf(timestamp(Optional.of("dd.MM.yyyy HH:mm")), "01.05.2024 14:00"))
                .isEqualTo(NOON);
    }

    @Test
    public void theColumnIsFoundInRowsOfAnyShape() {
        assertThat(timeOf(known, NOON)).isEqualTo(NOON);
        Row other = row("x", 1L, "ts", NOON + 1);
        known.apply(other);
        assertThat(other.timestamp()).isEqualTo(NOON + 1);
    }

    @Test
    public void whatIsNoTimeIsAnError() {
        String prefix = "error in preprocessor: cannot convert timestamp field ts to timestamp with error: ";
        assertThatThrownBy(() -> timeOf(known, "soon"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(prefix + "unreadable soon");
        assertThatThrownBy(() -> timeOf(known, true)).hasMessage(prefix + "unreadable true");
        assertThatThrownBy(() -> timeOf(known, null)).hasMessage(prefix + "field is missing");
        assertThatThrownBy(() -> known.apply(row("x", 1L))).hasMessage(prefix + "field is missing");
    }
}
