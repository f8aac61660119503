// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a template: text between actions, or the inside of an action.
 *
 * @param offset where it begins in the template
 */
record Segment(boolean isAction, String text, int offset) {
    private static final String LEFT = "{{";
    private static final String RIGHT = "}}";
    private static final String BLANKS = " \t\r\n";

    /**
     * Takes a template apart. Comments are left out, and blanks that actions with a hyphen take away.
     *
     * @throws io.millrace.api.error.MillraceException with the place of an action that does not end
     */
    static List<Segment> split(String template) {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        boolean trims = false;
        while (at < template.length()) {
            int left = template.indexOf(LEFT, at);
            int end = left < 0 ? template.length() : left;
            boolean trimsBefore = left >= 0 && isHyphen(template, left + LEFT.length());
            addText(template.substring(at, end), at, trims, trimsBefore, segments);
            if (left < 0) break;
            int inside = left + LEFT.length() + (trimsBefore ? 1 : 0);
            int right = end(template, left, inside);
            trims = right > inside && template.charAt(right - 1) == '-' && isBlank(template, right - 2);
            String action = template.substring(inside, trims ? right - 1 : right);
            if (!isComment(template, left, action)) segments.add(new Segment(true, action, inside));
            at = right + RIGHT.length();
        }
        return segments;
    }

    private static boolean isHyphen(String template, int at) {
        return at < template.length() && template.charAt(at) == '-' && isBlank(template, at + 1);
    }

    private static boolean isBlank(String template, int at) {
        return at >= 0 && at < template.length() && BLANKS.indexOf(template.charAt(at)) >= 0;
    }

    private static void addText(String text, int offset, boolean trimLeft, boolean trimRight, List<Segment> segments) {
        int start = 0;
        int end = text.length();
        while (trimLeft && start < end && isBlank(text, start)) start++;
        while (trimRight && end > start && isBlank(text, end - 1)) end--;
        if (start < end) segments.add(new Segment(false, text.substring(start, end), offset + start));
    }

    private static boolean isComment(String template, int left, String action) {
        String text = action.strip();
        if (!text.startsWith("/*")) return false;
        boolean whole = text.length() >= 4 && text.indexOf("*/", 2) == text.length() - 2;
        if (!whole) throw SyntaxError.at(template, left, "comment ends before closing delimiter");
        return true;
    }

    /** Finds the end of an action, which does not stand within a text or comment. */
    private static int end(String template, int left, int inside) {
        int first = inside;
        while (isBlank(template, first)) first++;
        boolean comment = template.startsWith("/*", first);
        if (comment) {
            int closed = template.indexOf("*/", first + 2);
            int right = closed < 0 ? -1 : template.indexOf(RIGHT, closed);
            if (right < 0) throw SyntaxError.at(template, left, "unclosed comment");
            return right;
        }
        int at = inside;
        while (at < template.length()) {
            char sign = template.charAt(at);
            if (template.startsWith(RIGHT, at)) return at;
            at = "\"'`".indexOf(sign) >= 0 ? closing(template, at) + 1 : at + 1;
        }
        throw SyntaxError.at(template, left, "unclosed action, expected }}");
    }

    private static int closing(String template, int open) {
        char mark = template.charAt(open);
        for (int at = open + 1; at < template.length(); at++) {
            char sign = template.charAt(at);
            if (sign == mark) return at;
            if (mark != '`' && sign == '\\') at++;
            if (mark != '`' && sign == '\n') break;
        }
        String what = mark == '`' ? "raw quoted string" : mark == '"' ? "quoted string" : "character constant";
        throw SyntaxError.at(template, open, "unterminated " + what);
    }
}
