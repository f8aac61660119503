// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import java.util.Locale;
import java.util.regex.Pattern;

/** Functions that change how words look. */
final class TextShapes {
    private static final int SHORTEST_ABBREVIATION = 4;
    private static final int SHORTEST_MIDDLE = 7;
    private static final String DOTS = "...";

    private TextShapes() {}

    static void addTo(Registry registry) {
        Parameter text = Parameter.TEXT;
        Parameter integer = Parameter.INTEGER;
        registry.add("title", a -> title(a.text(0)), text)
                .add("untitle", a -> untitle(a.text(0)), text)
                .add("swapcase", a -> swapCase(a.text(0)), text)
                .add("initials", a -> initials(a.text(0)), text)
                .add("snakecase", a -> Words.joined(a.text(0), "_"), text)
                .add("kebabcase", a -> Words.joined(a.text(0), "-"), text)
                .add("camelcase", a -> Words.pascal(a.text(0)), text)
                .add("abbrev", a -> abbreviate(0, a.integer(0), a.text(1)), integer, text)
                .add("abbrevboth", a -> abbreviateBoth(a), integer, integer, text)
                .add("wrap", a -> LineWrap.wrap(a.text(1), a.integer(0), "\n", false), integer, text)
                .add("wrapWith", a -> LineWrap.wrap(a.text(2), a.integer(0), a.text(1), true), integer, text, text);
    }

    private static String title(String text) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_'])\\p{L}")
                .matcher(text)
                .replaceAll(first -> first.group().toUpperCase(Locale.ROOT));
    }

    private static String untitle(String text) {
        return Pattern.compile("(?<!\\S)\\S")
                .matcher(text)
                .replaceAll(first ->
                        java.util.regex.Matcher.quoteReplacement(first.group().toLowerCase(Locale.ROOT)));
    }

    private static String swapCase(String text) {
        StringBuilder swapped = new StringBuilder(text.length());
        boolean begins = true;
        for (int point : text.codePoints().toArray()) {
            int other = Character.isUpperCase(point) || Character.isTitleCase(point)
                    ? Character.toLowerCase(point)
                    : begins ? Character.toTitleCase(point) : Character.toUpperCase(point);
            swapped.appendCodePoint(other);
            begins = Character.isWhitespace(point);
        }
        return swapped.toString();
    }

    private static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!word.isEmpty()) initials.appendCodePoint(word.codePointAt(0));
        }
        return initials.toString();
    }

    private static String abbreviateBoth(Arguments arguments) {
        int left = arguments.integer(0);
        int right = arguments.integer(1);
        String text = arguments.text(2);
        boolean tooShort = right < SHORTEST_ABBREVIATION || left > 0 && right < SHORTEST_MIDDLE;
        return tooShort ? text : abbreviate(left, right, text);
    }

    /** Keeps so many characters from an offset on, with dots for what is left out. */
    private static String abbreviate(int offset, int width, String text) {
        if (width < SHORTEST_ABBREVIATION || text.length() <= width) return text;
        int start = Math.min(offset, text.length());
        int kept = width - DOTS.length();
        if (text.length() - start < kept) start = text.length() - kept;
        if (start <= SHORTEST_ABBREVIATION) return text.substring(0, kept) + DOTS;
        if (width < SHORTEST_MIDDLE) return text;
        if (start + kept < text.length()) return DOTS + abbreviate(0, kept, text.substring(start));
        return DOTS + text.substring(text.length() - kept);
    }
}
