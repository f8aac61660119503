// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan.stream;

import io.millrace.api.type.Schema;

/**
 * A stream or table as it was created.
 *
 * @param statement the statement that created it, as it was received
 */
public record StreamDefinition(StreamKind kind, String name, Schema schema, StreamOptions options, String statement) {

    /** The source type: as given, else {@code mqtt} for streams and {@code file} for tables. */
    public String sourceType() {
        return options.type().orElse(kind == StreamKind.STREAM ? "mqtt" : "file");
    }

    /** Whether it is a table that is asked by key rather than read. */
    public boolean isLookup() {
        return kind == StreamKind.TABLE && options.tableKind().orElse("scan").equals("lookup");
    }
}
