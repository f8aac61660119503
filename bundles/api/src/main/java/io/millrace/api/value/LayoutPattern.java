// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a layout of times apart. A run of a letter that is one longer than the longest that means something means nothing,
 * and counting starts again behind it, as in eKuiper.
 */
final class LayoutPattern {
    private final String pattern;
    private final List<LayoutPart> parts = new ArrayList<>();
    private int position;

    LayoutPattern(String pattern) {
        this.pattern = pattern;
    }

    /** @throws MillraceException with code PLAN if the pattern is no layout */
    List<LayoutPart> parts() {
        while (position < pattern.length()) {
            char c = pattern.charAt(position);
            if (c == '\'') quoted();
            else if (c == '\\') escaped();
            else letters(c);
        }
        return parts;
    }

    private void quoted() {
        int next = position + 1;
        if (next == pattern.length()) throw refused("a quote must not be the last character");
        if (pattern.charAt(next) == '\'') {
            parts.add(new LiteralPart("'"));
            position += 2;
            return;
        }
        StringBuilder text = new StringBuilder();
        for (position = next; position < pattern.length(); position++) {
            if (pattern.charAt(position) != '\'') {
                text.append(pattern.charAt(position));
                continue;
            }
            boolean doubled = position + 1 < pattern.length() && pattern.charAt(position + 1) == '\'';
            position++;
            if (!doubled) break;
        }
        parts.add(new LiteralPart(text.toString()));
    }

    private void escaped() {
        if (position + 1 == pattern.length()) throw refused("a backslash must not be the last character");
        parts.add(new LiteralPart(pattern.substring(position + 1, position + 2)));
        position += 2;
    }

    private void letters(char letter) {
        int start = position;
        while (position < pattern.length() && pattern.charAt(position) == letter) position++;
        int count = position - start;
        switch (letter) {
            case 'y', 'Y' -> exactly(letter, count, 2, TimeField.SHORT_YEAR, 4, TimeField.YEAR);
            case 'E' -> exactly(letter, count, 3, TimeField.SHORT_WEEKDAY, 4, TimeField.LONG_WEEKDAY);
            case 'H' -> exactly(letter, count, 2, TimeField.HOUR, 2, TimeField.HOUR);
            case 'M' ->
                cycle(count, TimeField.MONTH, TimeField.PADDED_MONTH, TimeField.SHORT_MONTH, TimeField.LONG_MONTH);
            case 'd' -> cycle(count, TimeField.DAY, TimeField.PADDED_DAY);
            case 'h' -> cycle(count, TimeField.HALF_HOUR, TimeField.PADDED_HALF_HOUR);
            case 'm' -> cycle(count, TimeField.MINUTE, TimeField.PADDED_MINUTE);
            case 's' -> cycle(count, TimeField.SECOND, TimeField.PADDED_SECOND);
            case 'X' -> cycle(count, OffsetPart.HOURS, OffsetPart.BASIC, OffsetPart.EXTENDED);
            case 'S' -> parts.add(new FractionPart(count));
            case 'G' -> repeated(count, TimeField.ERA);
            case 'a' -> repeated(count, TimeField.HALF_OF_DAY);
            case 'z' -> repeated(count, TimeField.ZONE_NAME);
            case 'Z' -> repeated(count, OffsetPart.BASIC);
            default -> parts.add(new LiteralPart(pattern.substring(start, position)));
        }
    }

    private void exactly(char letter, int count, int shorter, LayoutPart shortPart, int longer, LayoutPart longPart) {
        if (count != shorter && count != longer) {
            String expected = shorter == longer ? "" + shorter : shorter + " or " + longer;
            throw refused("expected " + expected + " letters " + letter + " but found " + count);
        }
        parts.add(count == longer ? longPart : shortPart);
    }

    private void cycle(int count, LayoutPart... byLength) {
        int length = count % (byLength.length + 1);
        if (length > 0) parts.add(byLength[length - 1]);
    }

    private void repeated(int count, LayoutPart part) {
        for (int i = 0; i < count; i++) parts.add(part);
    }

    private MillraceException refused(String why) {
        return new MillraceException(ErrorCode.PLAN, "time layout " + pattern + ": " + why);
    }
}
