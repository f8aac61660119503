// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

/** What flows between two nodes. */
enum Content {
    ROW("row"),
    COLLECTION("non-grouped collection"),
    GROUPS("grouped collection");

    private final String label;

    Content(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean isCollection() {
        return this != ROW;
    }
}
