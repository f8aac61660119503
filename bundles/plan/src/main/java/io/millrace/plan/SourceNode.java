// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import java.util.List;
import java.util.Optional;

/**
 * A place where events come in.
 *
 * @param id unique in the plan; the name of the stream, or its alias
 * @param columns the only columns that the rule reads, in slot order, or empty if it reads all; with event time the timestamp
 *     column is among them
 * @param names how its columns are named behind it
 */
public record SourceNode(String id, StreamDefinition stream, Optional<List<String>> columns, RowNames names) {
    /** The only source of a plan. */
    public SourceNode(String id, StreamDefinition stream, Optional<List<String>> columns) {
        this(id, stream, columns, RowNames.PLAIN);
    }

    /** Whether its rows are kept for the rows of streams to be joined with, and never begin a result themselves. */
    public boolean isTable() {
        return stream.kind() == StreamKind.TABLE;
    }
}
