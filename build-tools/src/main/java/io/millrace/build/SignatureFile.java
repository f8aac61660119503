// SPDX-License-Identifier: Apache-2.0
package io.millrace.build;

import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The signature tree of exported packages as text that can be read in a review: one element a line, indented by its
 * depth, with its kind, what its addition and its removal mean for the version, and its name.
 */
final class SignatureFile {

    static final String HEADER = "# SPDX-License-Identifier: Apache-2.0";
    private static final String INDENT = "  ";

    private SignatureFile() {}

    static List<String> write(Iterable<Tree> packages) {
        List<String> lines = new ArrayList<>();
        lines.add(HEADER);
        packages.forEach(each -> write(each.serialize(), 0, lines));
        return lines;
    }

    /** The packages of the text; throws IllegalArgumentException with the number of a line that it cannot read. */
    static List<Tree.Data> read(List<String> lines) {
        Tree.Data root = new Tree.Data();
        Deque<Tree.Data> path = new ArrayDeque<>(List.of(root));
        Map<Tree.Data, List<Tree.Data>> children = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).stripLeading();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int depth = (lines.get(i).length() - text.length()) / INDENT.length();
            if (depth >= path.size()) {
                throw new IllegalArgumentException("line " + (i + 1) + " is indented too far: " + text);
            }
            while (path.size() > depth + 1) {
                path.pop();
            }
            Tree.Data element = element(text, i + 1);
            children.computeIfAbsent(path.peek(), any -> new ArrayList<>()).add(element);
            path.push(element);
        }
        children.forEach((parent, list) -> parent.children = list.toArray(Tree.Data[]::new));
        return root.children == null ? List.of() : Arrays.asList(root.children);
    }

    private static void write(Tree.Data element, int depth, List<String> lines) {
        String name = element.name.replace("\\", "\\\\").replace("\n", "\\n");
        lines.add(INDENT.repeat(depth) + element.type + " " + element.add + " " + element.rem + " " + name);
        if (element.children != null) {
            Arrays.stream(element.children).forEach(child -> write(child, depth + 1, lines));
        }
    }

    private static Tree.Data element(String text, int line) {
        String[] words = text.split(" ", 4);
        if (words.length < 4) {
            throw new IllegalArgumentException("line " + line + " is not 'TYPE ADD REMOVE name': " + text);
        }
        Tree.Data element = new Tree.Data();
        element.type = Type.valueOf(words[0]);
        element.add = Delta.valueOf(words[1]);
        element.rem = Delta.valueOf(words[2]);
        element.name = words[3].replace("\\n", "\n").replace("\\\\", "\\");
        return element;
    }
}
