// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a published row means to a table of such rows.
 *
 * @param key which row is meant, or empty for the one that has the same value in the key column
 */
public record RowChange(Kind kind, Optional<Object> key) {
    /** The row is new, or replaces the one with its key. */
    public static final RowChange UPSERT = new RowChange(Kind.UPSERT, Optional.empty());

    /** The kinds of change; in a table, the first three do the same. */
    public enum Kind {
        INSERT,
        UPDATE,
        UPSERT,
        DELETE;

        /** The kind of this name in lower case, or empty if there is none. */
        public static Optional<Kind> of(String name) {
            return Stream.of(values())
                    .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        }
    }
}
