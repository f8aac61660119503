// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the examples of a page. A fence marked {@code sql} holds a statement, or several with blank lines between. A table
 * whose header names {@code SQL} holds one in each row; its other columns say what goes in and comes out: {@code event} or
 * {@code events}, {@code result} or {@code results}, {@code message}. Notes that readers do not see say the rest, each up to
 * the next one: {@code events} (those of the next fence), {@code event time, late 1s}, {@code processing time}, {@code nothing} (what follows is not
 * run).
 */
final class Examples {
    private final String name;
    private final List<String> streams = new ArrayList<>();
    private final List<Example> found = new ArrayList<>();
    private List<String> events = List.of();
    private Optional<Duration> lateTolerance = Optional.empty();
    private boolean skipped;
    private boolean eventsFollow;

    private Examples(String name) {
        this.name = name;
    }

    static List<Example> of(Path page) throws IOException {
        Examples examples = new Examples(page.getFileName().toString());
        Page.blocks(page).forEach(examples::take);
        return examples.found;
    }

    private void take(Block block) {
        if (block instanceof Block.Note note) take(note);
        else if (block instanceof Block.Fence fence) take(fence);
        else if (block instanceof Block.Table table && !skipped) take(table);
    }

    private void take(Block.Note note) {
        skipped = note.text().equals("nothing");
        eventsFollow = note.text().equals("events");
        boolean eventTime = note.text().startsWith("event time, late ");
        lateTolerance = eventTime
                ? Optional.of(Duration.parse("PT" + note.text().substring("event time, late ".length())))
                : Optional.empty();
    }

    private void take(Block.Fence fence) {
        if (eventsFollow) events = fence.text().lines().toList();
        eventsFollow = false;
        if (skipped || !fence.language().equals("sql")) return;
        for (String statement : fence.text().split("\n\n")) {
            if (statement.startsWith("CREATE ")) streams.add(statement);
            else
                found.add(
                        example(fence.line(), statement, defining(statement), List.of(), List.of(), Optional.empty()));
        }
    }

    private void take(Block.Table table) {
        int sql = table.header().indexOf("SQL");
        if (sql < 0) return;
        int line = table.line() + 1;
        for (List<String> row : table.rows()) {
            line++;
            List<String> statements = Cells.code(row.get(sql));
            if (statements.isEmpty() || !statements.get(0).startsWith("SELECT")) continue;
            String given = cell(table, row, "event");
            List<String> own = Cells.definitions(given);
            found.add(example(
                    line,
                    statements.get(0),
                    own.isEmpty() ? defining(statements.get(0)) : own,
                    given.isEmpty() ? events : Cells.json(given),
                    Cells.json(cell(table, row, "result")),
                    Optional.of(cell(table, row, "message")).filter(text -> !text.isEmpty())));
        }
    }

    /** The cell under a header that is a word or its plural; empty if there is none. */
    private static String cell(Block.Table table, List<String> row, String word) {
        int column = Math.max(table.header().indexOf(word), table.header().indexOf(word + "s"));
        return column < 0 || column >= row.size() ? "" : row.get(column);
    }

    /** The streams of the page, if the statement reads one of them. */
    private List<String> defining(String select) {
        boolean reads = streams.stream().anyMatch(statement -> select.matches("(?s).*\\b" + name(statement) + "\\b.*"));
        return reads ? List.copyOf(streams) : List.of();
    }

    private static String name(String create) {
        return create.split("\\s+")[2];
    }

    private Example example(
            int line,
            String select,
            List<String> definitions,
            List<String> given,
            List<String> results,
            Optional<String> refusal) {
        return new Example(name + ":" + line, select, definitions, lateTolerance, given, results, refusal);
    }
}
