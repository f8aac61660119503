// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import java.util.Set;

/** What a kind of node takes in. */
enum Accepts {
    ANY(Set.of(Content.values()), "any"),
    ROW(Set.of(Content.ROW), "row"),
    UNGROUPED(Set.of(Content.ROW, Content.COLLECTION), "non-grouped collection"),
    ANY_COLLECTION(Set.of(Content.COLLECTION, Content.GROUPS), "collection"),
    COLLECTION(Set.of(Content.COLLECTION), "non-grouped collection");

    private final Set<Content> contents;
    private final String label;

    Accepts(Set<Content> contents, String label) {
        this.contents = contents;
        this.label = label;
    }

    /** @throws GraphException if what comes is something else */
    void check(String from, String to, Content content) {
        if (contents.contains(content)) {
            return;
        }
        boolean bothCollections = content.isCollection() && contents.stream().anyMatch(Content::isCollection);
        String mismatch = bothCollections
                ? "collection type mismatch, expect " + label + ", got " + content.label()
                : "input type mismatch, expect " + (this == ROW ? "row" : "collection") + ", got "
                        + (content.isCollection() ? "collection" : "row");
        throw new GraphException("node " + from + " output does not match node " + to + " input: " + mismatch);
    }
}
