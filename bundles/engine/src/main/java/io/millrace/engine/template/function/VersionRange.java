// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which versions will do: comparisons, carets, tildes, wildcards and hyphens, joined by commas or blanks, and by bars. */
record VersionRange(List<List<Predicate<SemanticVersion>>> alternatives) {
    private static final Pattern PART = Pattern.compile(
            "\\s*(=|!=|>=|=>|<=|=<|>|<|~>|~|\\^)?\\s*(v?[0-9xX*]+(?:\\.[0-9xX*]+){0,2}[0-9A-Za-z.+-]*)\\s*,?");
    private static final Pattern HYPHEN = Pattern.compile("(\\S+)\\s+-\\s+(\\S+)");

    static VersionRange parse(String text) {
        List<List<Predicate<SemanticVersion>>> alternatives = new ArrayList<>();
        for (String alternative : text.split("\\|\\|")) {
            alternatives.add(parts(HYPHEN.matcher(alternative).replaceAll(">=$1 <=$2"), text));
        }
        return new VersionRange(alternatives);
    }

    private static List<Predicate<SemanticVersion>> parts(String alternative, String whole) {
        List<Predicate<SemanticVersion>> parts = new ArrayList<>();
        Matcher part = PART.matcher(alternative);
        int at = 0;
        while (at < alternative.length() && part.find(at) && part.start() == at) {
            parts.add(predicate(part.group(1) == null ? "" : part.group(1), part.group(2)));
            at = part.end();
        }
        if (parts.isEmpty() || at < alternative.stripTrailing().length()) {
            throw new EvaluationException("improper constraint: " + whole);
        }
        return parts;
    }

    boolean contains(SemanticVersion version) {
        return alternatives.stream().anyMatch(parts -> parts.stream().allMatch(part -> part.test(version)));
    }

    private static Predicate<SemanticVersion> predicate(String operator, String text) {
        String[] numbers = text.split("[-+]", 2)[0].split("\\.");
        int given = 0;
        while (given < numbers.length && numbers[given].matches("v?[0-9]+")) given++;
        SemanticVersion base =
                SemanticVersion.parse(given < numbers.length || given < 3 ? lowest(numbers, given) : text);
        Predicate<SemanticVersion> test = test(operator, base, given);
        boolean stable = base.prerelease().isEmpty();
        return version -> (!stable || version.prerelease().isEmpty()) && test.test(version);
    }

    private static String lowest(String[] numbers, int given) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) text.append(i == 0 ? "" : ".").append(i < given ? numbers[i] : "0");
        return text.toString();
    }

    private static Predicate<SemanticVersion> test(String operator, SemanticVersion base, int given) {
        SemanticVersion beyond = beyond(base, given);
        return switch (operator) {
            case ">" -> version -> given < 3 ? version.compareTo(beyond) >= 0 : version.compareTo(base) > 0;
            case ">=", "=>" -> version -> version.compareTo(base) >= 0;
            case "<" -> version -> version.compareTo(base) < 0;
            case "<=", "=<" -> version -> given < 3 ? version.compareTo(beyond) < 0 : version.compareTo(base) <= 0;
            case "!=" -> version -> !within(version, base, beyond);
            case "~", "~>" -> version -> within(version, base, beyond(base, Math.min(given, 2)));
            case "^" -> version -> within(version, base, nextBreaking(base, given));
            default -> version -> within(version, base, beyond);
        };
    }

    private static boolean within(SemanticVersion version, SemanticVersion from, SemanticVersion below) {
        return version.compareTo(from) >= 0 && version.compareTo(below) < 0;
    }

    /** The first version that differs in the numbers given. */
    private static SemanticVersion beyond(SemanticVersion base, int given) {
        return switch (given) {
            case 0 -> SemanticVersion.of(Long.MAX_VALUE, 0, 0);
            case 1 -> SemanticVersion.of(base.major() + 1, 0, 0);
            case 2 -> SemanticVersion.of(base.major(), base.minor() + 1, 0);
            default -> SemanticVersion.of(base.major(), base.minor(), base.patch() + 1);
        };
    }

    private static SemanticVersion nextBreaking(SemanticVersion base, int given) {
        if (base.major() > 0 || given < 2) return beyond(base, Math.min(given, 1));
        return base.minor() > 0 || given < 3 ? beyond(base, 2) : beyond(base, 3);
    }
}
