// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.millrace.api.error.EvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Regular expressions as Go has them, in linear time. Those used are remembered, and forgotten when they are too many. */
final class PatternFunctions {
    private static final int MOST_REMEMBERED = 256;
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private PatternFunctions() {}

    static void addTo(Registry registry) {
        Parameter text = Parameter.TEXT;
        Parameter integer = Parameter.INTEGER;
        registry.add("regexMatch", a -> matches(a), text, text)
                .add("mustRegexMatch", a -> find(a).find(), text, text)
                .add("regexFind", a -> first(find(a)), text, text)
                .add("regexFindAll", a -> all(find(a), a.integer(2)), text, text, integer)
                .add("regexReplaceAll", a -> replaced(find(a), a.text(2)), text, text, text)
                .add("regexReplaceAllLiteral", a -> replaced(find(a), a.text(2).replace("$", "$$")), text, text, text)
                .add("regexSplit", a -> split(a.text(1), find(a), a.integer(2)), text, text, integer)
                .add("regexQuoteMeta", a -> quoted(a.text(0)), text);
        for (String name : List.of("Find", "FindAll", "ReplaceAll", "ReplaceAllLiteral", "Split")) {
            registry.alias("regex" + name, "mustRegex" + name);
        }
    }

    private static Matcher find(Arguments arguments) {
        return pattern(arguments.text(0)).matcher(arguments.text(1));
    }

    private static Pattern pattern(String expression) {
        Pattern known = COMPILED.get(expression);
        if (known != null) return known;
        try {
            Pattern pattern = Pattern.compile(expression);
            if (COMPILED.size() >= MOST_REMEMBERED) COMPILED.clear();
            COMPILED.put(expression, pattern);
            return pattern;
        } catch (PatternSyntaxException wrong) {
            throw new EvaluationException("error parsing regexp " + expression + ": " + wrong.getDescription());
        }
    }

    private static boolean matches(Arguments arguments) {
        try {
            return find(arguments).find();
        } catch (EvaluationException malformed) {
            return false;
        }
    }

    private static String first(Matcher matcher) {
        return matcher.find() ? matcher.group() : "";
    }

    private static List<Object> all(Matcher matcher, int most) {
        List<Object> found = new ArrayList<>();
        while ((most < 0 || found.size() < most) && matcher.find()) found.add(matcher.group());
        return found;
    }

    private static String replaced(Matcher matcher, String template) {
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(text, "");
            GroupReferences.append(template, matcher, text);
        }
        return matcher.appendTail(text).toString();
    }

    private static List<Object> split(String text, Matcher matcher, int most) {
        List<Object> parts = new ArrayList<>();
        if (most == 0) return parts;
        int start = 0;
        int end = 0;
        while ((most < 0 || parts.size() < most - 1) && matcher.find()) {
            end = matcher.start();
            if (matcher.end() == 0) continue;
            parts.add(text.substring(start, end));
            start = matcher.end();
        }
        if (end != text.length() || text.isEmpty()) parts.add(text.substring(start));
        return parts;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if ("\\.+*?()|[]{}^$".indexOf(text.charAt(i)) >= 0) quoted.append('\\');
            quoted.append(text.charAt(i));
        }
        return quoted.toString();
    }
}
