// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import java.util.ArrayList;
import java.util.List;

/** What a time layout consists of. Of elements that begin alike the longest stands first. */
enum LayoutElement {
    LONG_MONTH("January"),
    SHORT_MONTH("Jan"),
    LONG_WEEKDAY("Monday"),
    SHORT_WEEKDAY("Mon"),
    ZONE_NAME("MST"),
    ZERO_YEAR_DAY("002"),
    ZERO_MONTH("01"),
    ZERO_DAY("02"),
    ZERO_HOUR_12("03"),
    ZERO_MINUTE("04"),
    ZERO_SECOND("05"),
    SHORT_YEAR("06"),
    HOUR("15"),
    MONTH("1"),
    LONG_YEAR("2006"),
    DAY("2"),
    SPACE_YEAR_DAY("__2"),
    SPACE_DAY("_2"),
    HOUR_12("3"),
    MINUTE("4"),
    SECOND("5"),
    UPPER_HALF("PM"),
    LOWER_HALF("pm"),
    Z_OFFSET_COLON("Z07:00"),
    Z_OFFSET("Z0700"),
    Z_OFFSET_HOUR("Z07"),
    OFFSET_COLON("-07:00"),
    OFFSET("-0700"),
    OFFSET_HOUR("-07"),
    /** A point or comma and zeros: so many digits. Found by {@link #fraction}. */
    FRACTION(""),
    /** A point or comma and nines: at most so many digits. Found by {@link #fraction}. */
    OPTIONAL_FRACTION(""),
    TEXT("");

    /** @param text how it stands in the layout */
    record Piece(LayoutElement element, String text) {}

    private final String example;

    LayoutElement(String example) {
        this.example = example;
    }

    static List<Piece> split(String layout) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < layout.length()) {
            Piece piece = at(layout, at);
            if (piece.element() == TEXT) {
                text.append(piece.text());
            } else {
                addText(text, pieces);
                pieces.add(piece);
            }
            at += piece.text().length();
        }
        addText(text, pieces);
        return pieces;
    }

    private static void addText(StringBuilder text, List<Piece> pieces) {
        if (!text.isEmpty()) pieces.add(new Piece(TEXT, text.toString()));
        text.setLength(0);
    }

    private static Piece at(String layout, int at) {
        for (LayoutElement element : values()) {
            boolean found = !element.example.isEmpty() && layout.startsWith(element.example, at);
            boolean partOfWord = element == SHORT_MONTH || element == SHORT_WEEKDAY;
            if (found && !(partOfWord && isLower(layout, at + element.example.length()))) {
                return new Piece(element, element.example);
            }
        }
        int digits = fraction(layout, at);
        if (digits == 0) return new Piece(TEXT, layout.substring(at, at + 1));
        String text = layout.substring(at, at + 1 + digits);
        return new Piece(text.charAt(1) == '0' ? FRACTION : OPTIONAL_FRACTION, text);
    }

    private static boolean isLower(String layout, int at) {
        return at < layout.length() && Character.isLowerCase(layout.charAt(at));
    }

    /** How many equal digits, zeros or nines, follow a point or comma; none if other digits follow them. */
    private static int fraction(String layout, int at) {
        boolean begins = at + 1 < layout.length()
                && ".,".indexOf(layout.charAt(at)) >= 0
                && "09".indexOf(layout.charAt(at + 1)) >= 0;
        if (!begins) return 0;
        int end = at + 1;
        while (end < layout.length() && layout.charAt(end) == layout.charAt(at + 1)) end++;
        boolean whole = end == layout.length() || !Character.isDigit(layout.charAt(end));
        return whole ? end - at - 1 : 0;
    }
}
