// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.tumbling;

import io.millrace.testkit.operator.OperatorHarness;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.Test;

/** Where the first window ends for a rule that begins at some time of day. */
public class AlignmentTest {
    private static final String AFTERNOON = "2024-05-06T13:47:52.300";

    private String zone = "UTC";

    @Test
    public void secondsAreCountedFromTheMinute() {
        assertFirstBoundary(AFTERNOON, "ss", 1, "2024-05-06T13:47:53");
        assertFirstBoundary(AFTERNOON, "ss", 5, "2024-05-06T13:47:55");
        assertFirstBoundary(AFTERNOON, "ss", 40, "2024-05-06T13:48:20");
        assertFirstBoundary(AFTERNOON, "ss", 90, "2024-05-06T13:48:30");
    }

    @Test
    public void minutesAreCountedFromTheHour() {
        assertFirstBoundary(AFTERNOON, "mi", 1, "2024-05-06T13:48");
        assertFirstBoundary(AFTERNOON, "mi", 3, "2024-05-06T13:48");
        assertFirstBoundary(AFTERNOON, "mi", 30, "2024-05-06T14:00");
        assertFirstBoundary(AFTERNOON, "mi", 50, "2024-05-06T13:50");
    }

    @Test
    public void hoursAreCountedFromMidnight() {
        assertFirstBoundary(AFTERNOON, "hh", 1, "2024-05-06T14:00");
        assertFirstBoundary(AFTERNOON, "hh", 5, "2024-05-06T15:00");
        assertFirstBoundary(AFTERNOON, "hh", 24, "2024-05-07T00:00");
    }

    @Test
    public void daysAreCountedFromToday() {
        assertFirstBoundary(AFTERNOON, "dd", 1, "2024-05-07T00:00");
        assertFirstBoundary(AFTERNOON, "dd", 7, "2024-05-13T00:00");
    }

    @Test
    public void millisecondsAreCountedFromTheSecond() {
        assertFirstBoundary(AFTERNOON, "ms", 1, "2024-05-06T13:47:52.301");
        assertFirstBoundary(AFTERNOON, "ms", 70, "2024-05-06T13:47:52.350");
        assertFirstBoundary(AFTERNOON, "ms", 500, "2024-05-06T13:47:52.500");
        assertFirstBoundary(AFTERNOON, "ms", 1_500, "2024-05-06T13:47:53.500");
    }

    @Test
    public void inTheVeryUnitOfTheFirstBoundaryAnEmptyWindowComesFirst() {
        long start = millis("2024-05-06T13:47:05.100");
        long boundary = millis("2024-05-06T13:47:05");

        OperatorHarness window = window("ss", 5, start);

        window.at(start).emitsWindow(start, boundary).emitsNothing();
        window.at(boundary + 5_000).emitsWindow(boundary, boundary + 5_000).emitsNothing();
    }

    @Test
    public void atTheBeginningOfTheLargerUnitAFullWindowComesFirst() {
        assertFirstBoundary("2024-05-06T13:47:00", "ss", 60, "2024-05-06T13:48");
        assertFirstBoundary("2024-05-06T13:00", "mi", 30, "2024-05-06T13:30");
        assertFirstBoundary("2024-05-06T00:00", "hh", 12, "2024-05-06T12:00");
        assertFirstBoundary("2024-05-06T00:00", "dd", 1, "2024-05-07T00:00");
    }

    @Test
    public void unitsFollowTheClockOnTheWall() {
        zone = "Asia/Kolkata";
        assertFirstBoundary(AFTERNOON, "mi", 30, "2024-05-06T14:00");
        assertFirstBoundary(AFTERNOON, "hh", 5, "2024-05-06T15:00");
        assertFirstBoundary(AFTERNOON, "dd", 1, "2024-05-07T00:00");
        zone = "America/St_Johns";
        assertFirstBoundary(AFTERNOON, "hh", 5, "2024-05-06T15:00");
        assertFirstBoundary("2024-05-06T23:10", "dd", 1, "2024-05-07T00:00");
    }

    @Test
    public void aDayEndsAtMidnightHoweverLongItIs() {
        zone = "Europe/Berlin";
        assertFirstBoundary("2024-03-31T12:00", "dd", 1, "2024-04-01T00:00");
        assertFirstBoundary("2024-10-27T12:00", "dd", 1, "2024-10-28T00:00");
        assertFirstBoundary("2024-10-26T12:00", "dd", 3, "2024-10-29T00:00");
    }

    private void assertFirstBoundary(String start, String unit, int length, String boundary) {
        OperatorHarness window = window(unit, length, millis(start));

        window.at(millis(boundary) - 1).emitsNothing();
        window.at(millis(boundary)).emitsWindow(millis(start), millis(boundary)).emitsNothing();
    }

    private OperatorHarness window(String unit, int length, long start) {
        return OperatorHarness.of(TumblingWindowOperator::new)
                .option("unit", unit)
                .option("length", length)
                .startingAt(start)
                .inZone(zone)
                .open();
    }

    private long millis(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant().toEpochMilli();
    }
}
