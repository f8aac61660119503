// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import java.util.List;
import java.util.Optional;

/**
 * Rows that travel together: the content of a window, or its groups. Valid until the call that hands it over returns.
 *
 * @param rows in order
 * @param window the window they came from, if any
 * @param grouped whether each row stands for a group, so that it is a result of aggregation
 */
public record Batch(List<Row> rows, Optional<WindowRange> window, boolean grouped) {
    /** The same batch with other rows. */
    public Batch withRows(List<Row> others) {
        return new Batch(others, window, grouped);
    }
}
