// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import java.util.Optional;

/**
 * An argument as it is written. Checks at creation see this, never a type.
 *
 * @param literal the value of a literal, else empty
 */
public record ArgumentSyntax(Form form, Optional<Object> literal) {

    /** The forms that checks tell apart. */
    public enum Form {
        INTEGER("an integer"),
        FLOAT("a number"),
        STRING("a text"),
        BOOLEAN("a boolean"),
        TIME_UNIT("a time unit"),
        /** A comparison, AND, OR, BETWEEN, IN or LIKE. */
        CONDITION("a condition"),
        COLUMN("a column"),
        CALL("a function call"),
        WILDCARD("*"),
        OTHER("an expression");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        /** The form in the user's words. */
        public String words() {
            return words;
        }
    }

    public static ArgumentSyntax of(Form form) {
        return new ArgumentSyntax(form, Optional.empty());
    }
}
