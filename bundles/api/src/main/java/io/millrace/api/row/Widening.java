// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

import java.util.List;

/**
 * Puts more columns behind those of rows. The wider layout is worked out once for each layout of rows.
 *
 * <p><b>Threads:</b> confined to one thread at a time.
 */
public final class Widening {
    private final List<String> columns;
    private Shape from;
    private Shape to;

    /** @param columns the further columns */
    public Widening(List<String> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A copy of a row in which the further columns, the last ones, are missing. */
    public Row widen(Row row) {
        if (row.shape() != from) {
            from = row.shape();
            to = from.with(columns);
        }
        return row.copy(to);
    }
}
