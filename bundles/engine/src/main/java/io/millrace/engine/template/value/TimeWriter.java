// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes single elements of a time. */
final class TimeWriter {
    private static final int HALF_DAY = 12;
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private TimeWriter() {}

    static void append(LayoutElement.Piece piece, ZonedDateTime time, StringBuilder text) {
        switch (piece.element()) {
            case LONG_MONTH -> text.append(time.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case SHORT_MONTH -> text.append(time.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            case LONG_WEEKDAY -> text.append(time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            case SHORT_WEEKDAY -> text.append(time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
            case ZONE_NAME -> text.append(zoneName(time));
            case UPPER_HALF -> text.append(time.getHour() < HALF_DAY ? "AM" : "PM");
            case LOWER_HALF -> text.append(time.getHour() < HALF_DAY ? "am" : "pm");
            case FRACTION -> text.append(piece.text().charAt(0)).append(fraction(piece, time));
            case OPTIONAL_FRACTION -> appendOptional(piece, time, text);
            case Z_OFFSET, Z_OFFSET_COLON, Z_OFFSET_HOUR, OFFSET, OFFSET_COLON, OFFSET_HOUR ->
                appendOffset(piece, time, text);
            default -> appendNumber(piece, time, text);
        }
    }

    private static void appendNumber(LayoutElement.Piece piece, ZonedDateTime time, StringBuilder text) {
        String format = switch (piece.element()) {
            case LONG_YEAR -> "%04d";
            case ZERO_YEAR_DAY -> "%03d";
            case SPACE_YEAR_DAY -> "%3d";
            case SPACE_DAY -> "%2d";
            case MONTH, DAY, HOUR_12, MINUTE, SECOND -> "%d";
            default -> "%02d";
        };
        text.append(String.format(Locale.ROOT, format, number(piece.element(), time)));
    }

    private static int number(LayoutElement element, ZonedDateTime time) {
        return switch (element) {
            case LONG_YEAR -> time.getYear();
            case SHORT_YEAR -> Math.floorMod(time.getYear(), 100);
            case MONTH, ZERO_MONTH -> time.getMonthValue();
            case DAY, ZERO_DAY, SPACE_DAY -> time.getDayOfMonth();
            case ZERO_YEAR_DAY, SPACE_YEAR_DAY -> time.getDayOfYear();
            case HOUR -> time.getHour();
            case HOUR_12, ZERO_HOUR_12 -> (time.getHour() + HALF_DAY - 1) % HALF_DAY + 1;
            case MINUTE, ZERO_MINUTE -> time.getMinute();
            default -> time.getSecond();
        };
    }

    private static String fraction(LayoutElement.Piece piece, ZonedDateTime time) {
        String nanos = String.format(Locale.ROOT, "%09d", time.getNano());
        int digits = piece.text().length() - 1;
        return digits <= nanos.length() ? nanos.substring(0, digits) : nanos + "0".repeat(digits - nanos.length());
    }

    private static void appendOptional(LayoutElement.Piece piece, ZonedDateTime time, StringBuilder text) {
        String digits = fraction(piece, time).replaceAll("0+$", "");
        if (!digits.isEmpty()) text.append(piece.text().charAt(0)).append(digits);
    }

    private static void appendOffset(LayoutElement.Piece piece, ZonedDateTime time, StringBuilder text) {
        int seconds = time.getOffset().getTotalSeconds();
        if (seconds == 0 && piece.text().startsWith("Z")) {
            text.append('Z');
            return;
        }
        int size = Math.abs(seconds);
        text.append(seconds < 0 ? '-' : '+').append(String.format(Locale.ROOT, "%02d", size / HOUR));
        if (piece.text().contains(":")) text.append(':');
        boolean withMinutes = piece.text().endsWith("00");
        if (withMinutes) text.append(String.format(Locale.ROOT, "%02d", size % HOUR / MINUTE));
    }

    private static String zoneName(ZonedDateTime time) {
        if (time.getOffset().getTotalSeconds() == 0 && time.getZone().equals(time.getOffset())) return "UTC";
        return java.time.format.DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH)
                .format(time);
    }
}
