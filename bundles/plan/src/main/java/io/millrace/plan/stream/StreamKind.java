// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan.stream;

/** What a definition defines. */
public enum StreamKind {
    STREAM("Stream"),
    TABLE("Table");

    private final String label;

    StreamKind(String label) {
        this.label = label;
    }

    /** The word for it at the beginning of a sentence. */
    public String label() {
        return label;
    }
}
