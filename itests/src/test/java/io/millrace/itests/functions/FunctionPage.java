// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.functions;

import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.Example;
import io.millrace.api.function.Function;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the page: a table for each family, a line for each function with all its names. */
final class FunctionPage {
    private final StringBuilder page;
    private final ExampleRun run;

    FunctionPage(String head, ExampleRun run) {
        this.page = new StringBuilder(head);
        this.run = run;
    }

    String write(Families families) {
        Map<String, List<Families.Entry>> byFamily = families.entries().stream()
                .collect(Collectors.groupingBy(Families.Entry::family, LinkedHashMap::new, Collectors.toList()));
        byFamily.forEach(this::family);
        return page.toString();
    }

    private void family(String name, List<Families.Entry> entries) {
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        page.append("\n## ").append(title).append("\n\n| function | gives | null | example |\n|---|---|---|---|\n");
        Map<Function, List<String>> names = new IdentityHashMap<>();
        entries.forEach(entry -> names.computeIfAbsent(entry.function(), function -> new ArrayList<>())
                .add(entry.name()));
        entries.stream()
                .filter(entry -> names.get(entry.function()).get(0).equals(entry.name()))
                .forEach(entry -> function(names.get(entry.function()), entry.function()));
    }

    private void function(List<String> names, Function function) {
        String calls = names.stream()
                .map(name -> "`" + name + function.signature() + "`")
                .collect(Collectors.joining(", "));
        String examples = function.examples().stream()
                .map(example -> example(function, example))
                .collect(Collectors.joining("<br>"));
        page.append("| ").append(calls).append(" | ").append(function.description());
        page.append(" Result: ")
                .append(function.signature().result())
                .append(". | ")
                .append(nulls(function));
        page.append(" | ").append(examples).append(" |\n");
    }

    private String example(Function function, Example example) {
        String result = run.result(function, example).toString();
        String on = example.events().isEmpty()
                ? ""
                : ExampleRun.events(example).stream()
                        .map(FunctionPage::code)
                        .collect(Collectors.joining(", ", " on ", ""));
        return code(example.expression()) + on + " → " + code(result);
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }

    private static String nulls(Function function) {
        if (function instanceof AggregateFunction) return "";
        return switch (function.nullGuard()) {
            case NULL -> "null";
            case FALSE -> "`false`";
            case ZERO -> "`0`";
            case NONE -> "sees it";
        };
    }
}
