// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.value;

import java.util.List;

/** Formats values by verbs, as Go's {@code Sprintf}: what does not fit shows in the text instead of failing. */
public final class Printf {
    private static final int WIDEST = 1_000_000;

    private final String format;
    private final List<?> values;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int next;
    private boolean reordered;

    private Printf(String format, List<?> values) {
        this.format = format;
        this.values = values;
    }

    public static String format(String format, List<?> values) {
        return new Printf(format, values).formatted();
    }

    private String formatted() {
        while (at < format.length()) {
            char sign = format.charAt(at++);
            if (sign == '%') formatOne();
            else text.append(sign);
        }
        if (!reordered && next < values.size()) appendExtra();
        return text.toString();
    }

    private void formatOne() {
        Layout layout = flags();
        boolean fits = index();
        layout = width(layout);
        layout = precision(layout);
        fits &= index();
        if (at >= format.length()) {
            text.append("%!(NOVERB)");
            return;
        }
        int verb = format.codePointAt(at);
        at += Character.charCount(verb);
        if (verb == '%') text.append('%');
        else if (!fits) text.append("%!").appendCodePoint(verb).append("(BADINDEX)");
        else if (next >= values.size()) text.append("%!").appendCodePoint(verb).append("(MISSING)");
        else text.append(Verb.format(verb, values.get(next++), layout));
    }

    private Layout flags() {
        Layout layout = Layout.PLAIN;
        while (at < format.length() && "-+# 0".indexOf(format.charAt(at)) >= 0) {
            layout = layout.withFlag(format.charAt(at++));
        }
        return layout;
    }

    private Layout width(Layout layout) {
        if (!isStar()) return layout.withWidth(digits());
        int width = starred("%!(BADWIDTH)");
        return width < 0 && width != Layout.NONE ? layout.withFlag('-').withWidth(-width) : layout.withWidth(width);
    }

    private Layout precision(Layout layout) {
        if (at >= format.length() || format.charAt(at) != '.') return layout;
        at++;
        index();
        if (isStar()) return layout.withPrecision(starred("%!(BADPREC)"));
        return layout.withPrecision(Math.max(0, digits()));
    }

    private boolean isStar() {
        index();
        return at < format.length() && format.charAt(at) == '*';
    }

    private int starred(String problem) {
        at++;
        Object value = next < values.size() ? values.get(next++) : null;
        boolean usable = Types.isInteger(value) && Math.abs(((Number) value).longValue()) <= WIDEST;
        if (usable) return ((Number) value).intValue();
        text.append(problem);
        return Layout.NONE;
    }

    private int digits() {
        int start = at;
        while (at < format.length() && Character.isDigit(format.charAt(at))) at++;
        if (at == start) return Layout.NONE;
        return at - start > 6 ? WIDEST : Integer.parseInt(format, start, at, 10);
    }

    /** Reads the number of an operand in brackets. Returns false if there is no such operand. */
    private boolean index() {
        if (at >= format.length() || format.charAt(at) != '[') return true;
        int end = format.indexOf(']', at);
        reordered = true;
        String number = end < 0 ? "" : format.substring(at + 1, end);
        at = end < 0 ? at + 1 : end + 1;
        if (!number.matches("[1-9][0-9]{0,5}") || Integer.parseInt(number) > values.size()) return false;
        next = Integer.parseInt(number) - 1;
        return true;
    }

    private void appendExtra() {
        text.append("%!(EXTRA ");
        for (int i = next; i < values.size(); i++) {
            if (i > next) text.append(", ");
            text.append(Verb.described(values.get(i)));
        }
        text.append(')');
    }

    /**
     * How a verb writes its value.
     *
     * @param flags those given, of {@code -+# 0}
     * @param width the fewest characters, or {@link #NONE}
     * @param precision digits or characters, or {@link #NONE}
     */
    record Layout(String flags, int width, int precision) {
        static final int NONE = -1;
        static final Layout PLAIN = new Layout("", NONE, NONE);

        boolean has(char flag) {
            return flags.indexOf(flag) >= 0;
        }

        Layout withFlag(char flag) {
            return new Layout(flags + flag, width, precision);
        }

        Layout withoutPlus() {
            return new Layout(flags.replace("+", ""), width, precision);
        }

        Layout withWidth(int characters) {
            return new Layout(flags, characters, precision);
        }

        Layout withPrecision(int digits) {
            return new Layout(flags, width, digits);
        }

        /** Brings a text to the width. */
        String padded(String value) {
            int missing = width - value.codePointCount(0, value.length());
            if (missing <= 0) return value;
            return has('-') ? value + " ".repeat(missing) : " ".repeat(missing) + value;
        }

        /** Brings a number, which begins with its sign, to the width. */
        String paddedNumber(String value) {
            int missing = width - value.length();
            if (missing <= 0 || !has('0') || has('-')) return padded(value);
            int sign = value.startsWith("-") || value.startsWith("+") || value.startsWith(" ") ? 1 : 0;
            return value.substring(0, sign) + "0".repeat(missing) + value.substring(sign);
        }

        /** The sign of a number that is not negative. */
        String plus() {
            return has('+') ? "+" : has(' ') ? " " : "";
        }
    }
}
