// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.Optional;
import java.util.OptionalLong;

/** The kinds of window. Lengths are at least 1 and counted in the unit given. */
public sealed interface Window {

    /** Windows that follow each other without gap. */
    record Tumbling(TimeUnit unit, long length) implements Window {}

    /** A window every {@code hop}. */
    record Hopping(TimeUnit unit, long length, long hop) implements Window {}

    /** A window that ends with each event, or {@code delay} after it. */
    record Sliding(TimeUnit unit, long length, OptionalLong delay) implements Window {}

    /** A window that ends {@code timeout} after its last event, cut every {@code maxDuration}. */
    record Session(TimeUnit unit, long maxDuration, long timeout) implements Window {}

    /** The last {@code length} events, after every {@code every} of them. */
    record Count(long length, long every) implements Window {}

    /** From the event that meets {@code begin} to the one that meets {@code emit}; from one {@code begin} to the next without. */
    record State(Expression begin, Optional<Expression> emit) implements Window {}
}
