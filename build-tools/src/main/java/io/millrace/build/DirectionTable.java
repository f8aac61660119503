// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which module may use which other module or guarded library.
 *
 * <p>One line per module: a pattern of artifact ids, then patterns of what it may use. A pattern is a name in which
 * {@code *} stands for any characters. Names with a colon are libraries ({@code group:artifact}); a library that some
 * line names is guarded: only the modules whose line names it may use it. Text after {@code #} is a comment. The first
 * line that matches a module decides.
 */
record DirectionTable(List<Line> lines) {

    record Line(String module, List<String> allowed) {
        boolean allows(String name) {
            return allowed.stream().anyMatch(pattern -> matches(pattern, name));
        }
    }

    static DirectionTable parse(List<String> text) {
        return new DirectionTable(text.stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(DirectionTable::line)
                .toList());
    }

    Optional<Line> lineOf(String module) {
        return lines.stream().filter(line -> matches(line.module(), module)).findFirst();
    }

    boolean isGuarded(String library) {
        return lines.stream()
                .flatMap(line -> line.allowed().stream())
                .filter(pattern -> pattern.contains(":"))
                .anyMatch(pattern -> matches(pattern, library));
    }

    private static Line line(String text) {
        List<String> words = Arrays.asList(text.split("\\s+"));
        return new Line(words.get(0), List.copyOf(words.subList(1, words.size())));
    }

    private static boolean matches(String pattern, String name) {
        String regex = "\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E";
        return name.matches(regex);
    }
}
