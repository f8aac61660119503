// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import io.millrace.engine.template.value.Printed;
import io.millrace.engine.template.value.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Functions that take texts apart, search them and put them together. */
final class TextFunctions {
    private static final int LONGEST = 1 << 24;

    private TextFunctions() {}

    static void addTo(Registry registry) {
        Parameter text = Parameter.TEXT;
        Parameter integer = Parameter.INTEGER;
        Parameter any = Parameter.ANY;
        registry.add("hello", a -> "Hello!")
                .add("upper", a -> a.text(0).toUpperCase(Locale.ROOT), text)
                .add("lower", a -> a.text(0).toLowerCase(Locale.ROOT), text)
                .add("trim", a -> a.text(0).strip(), text)
                .add("trimAll", a -> trimAll(a.text(0), a.text(1)), text, text)
                .alias("trimAll", "trimall")
                .add("trimSuffix", a -> trimSuffix(a.text(0), a.text(1)), text, text)
                .add("trimPrefix", a -> trimPrefix(a.text(0), a.text(1)), text, text)
                .add("contains", a -> a.text(1).contains(a.text(0)), text, text)
                .add("hasPrefix", a -> a.text(1).startsWith(a.text(0)), text, text)
                .add("hasSuffix", a -> a.text(1).endsWith(a.text(0)), text, text)
                .add("replace", a -> a.text(2).replace(a.text(0), a.text(1)), text, text, text)
                .add("repeat", a -> repeat(a.integer(0), a.text(1)), integer, text)
                .add("trunc", a -> trunc(a.integer(0), a.text(1)), integer, text)
                .add("substr", a -> substring(a.integer(0), a.integer(1), a.text(2)), integer, integer, text)
                .add("nospace", a -> a.text(0).replaceAll("\\s", ""), text)
                .add("plural", a -> a.text(a.integer(2) == 1 ? 0 : 1), text, text, integer)
                .add("indent", a -> indent(a.integer(0), a.text(1)), integer, text)
                .add("nindent", a -> "\n" + indent(a.integer(0), a.text(1)), integer, text)
                .addRepeating("quote", a -> joined(a, value -> Quoted.of(Convert.text(value))), any)
                .addRepeating("squote", a -> joined(a, value -> "'" + Printed.of(value) + "'"), any)
                .addRepeating("cat", a -> joined(a, Printed::of), any)
                .add("join", a -> String.join(a.text(0), Convert.texts(a.any(1))), text, any)
                .add("split", a -> numbered(split(a.text(1), a.text(0), -1)), text, text)
                .add("splitn", a -> numbered(split(a.text(2), a.text(0), a.integer(1))), text, integer, text)
                .add("splitList", a -> split(a.text(1), a.text(0), -1), text, text)
                .add("toString", a -> Convert.text(a.any(0)), any)
                .add("toStrings", a -> Convert.texts(a.any(0)), any);
    }

    private static String trimAll(String signs, String text) {
        int start = 0;
        int end = text.length();
        while (start < end && signs.indexOf(text.charAt(start)) >= 0) start++;
        while (end > start && signs.indexOf(text.charAt(end - 1)) >= 0) end--;
        return text.substring(start, end);
    }

    private static String trimSuffix(String suffix, String text) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    private static String trimPrefix(String prefix, String text) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String repeat(int count, String text) {
        if ((long) count * text.length() > LONGEST) {
            throw new EvaluationException("the text would be longer than " + LONGEST + " characters");
        }
        return text.repeat(count);
    }

    /** Counts characters, so that none is cut in two. A negative number keeps the end. */
    private static String trunc(int count, String text) {
        int size = text.codePointCount(0, text.length());
        if (count < 0) return -count < size ? text.substring(text.offsetByCodePoints(0, size + count)) : text;
        return count < size ? text.substring(0, text.offsetByCodePoints(0, count)) : text;
    }

    private static String substring(int start, int end, String text) {
        int size = text.codePointCount(0, text.length());
        int from = Math.max(0, start);
        int to = end < 0 && start >= 0 || end > size ? size : end;
        if (from > to || to < 0) {
            throw new EvaluationException("slice bounds out of range: " + from + " to " + to + " of " + size);
        }
        return text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    }

    private static String indent(int spaces, String text) {
        String blanks = repeat(spaces, " ");
        return blanks + text.replace("\n", "\n" + blanks);
    }

    private static String joined(Arguments arguments, java.util.function.Function<Object, String> form) {
        return arguments.from(0).stream().filter(Objects::nonNull).map(form).collect(Collectors.joining(" "));
    }

    /** Splits at a separator, or between all characters if it is empty; into at most so many parts unless negative. */
    static List<Object> split(String text, String separator, int most) {
        List<Object> parts = new ArrayList<>();
        if (most == 0) return parts;
        int start = 0;
        while (most < 0 || parts.size() < most - 1) {
            int end = separator.isEmpty() ? nextCharacter(text, start) : text.indexOf(separator, start);
            if (end < 0) break;
            parts.add(text.substring(start, end));
            start = end + separator.length();
        }
        if (start < text.length() || !separator.isEmpty()) parts.add(text.substring(start));
        return parts;
    }

    private static int nextCharacter(String text, int start) {
        return start >= text.length() ? -1 : text.offsetByCodePoints(start, 1);
    }

    private static Map<String, Object> numbered(List<Object> parts) {
        Map<String, Object> numbered = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) numbered.put("_" + i, parts.get(i));
        return numbered;
    }
}
