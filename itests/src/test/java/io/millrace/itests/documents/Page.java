// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in Markdown, taken apart. */
final class Page {
    private static final Pattern NOTE = Pattern.compile("<!--\\s*try:\\s*(.*?)\\s*-->");
    private static final String FENCE = "```";

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private int position;

    private Page(List<String> lines) {
        this.lines = lines;
    }

    static List<Block> blocks(Path file) throws IOException {
        Page page = new Page(Files.readAllLines(file));
        while (page.position < page.lines.size()) page.next();
        return page.blocks;
    }

    private void next() {
        String line = lines.get(position);
        int number = position + 1;
        Matcher note = NOTE.matcher(line);
        if (line.startsWith(FENCE)) fence(number, line.substring(FENCE.length()));
        else if (line.startsWith("|")) table(number);
        else if (note.matches()) blocks.add(new Block.Note(number, note.group(1)));
        position++;
    }

    private void fence(int number, String language) {
        List<String> text = new ArrayList<>();
        for (position++; !lines.get(position).startsWith(FENCE); position++) text.add(lines.get(position));
        blocks.add(new Block.Fence(number, language, String.join("\n", text)));
    }

    private void table(int number) {
        List<List<String>> rows = new ArrayList<>();
        while (position < lines.size() && lines.get(position).startsWith("|")) rows.add(cells(lines.get(position++)));
        position--;
        if (rows.size() > 2) blocks.add(new Block.Table(number, rows.get(0), rows.subList(2, rows.size())));
    }

    /** A bar behind a backslash is part of its cell. */
    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("(?<!\\\\)\\|"))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }
}
