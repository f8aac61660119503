// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.option;

/** What an option accepts. */
public enum OptionType {
    TEXT("text"),
    INTEGER("integer"),
    NUMBER("number"),
    BOOLEAN("boolean"),
    /** A text such as {@code 300ms}, or a number of milliseconds. */
    DURATION("duration"),
    LIST("list"),
    OBJECT("object");

    private final String label;

    OptionType(String label) {
        this.label = label;
    }

    /** The word for this type in messages and documentation. */
    public String label() {
        return label;
    }
}
