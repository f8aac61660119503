// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.row.Row;
import io.millrace.api.row.SavedRow;

/** Rows as neutral values. */
final class RowState {
    private RowState() {}

    static Object save(Row row) {
        return SavedRow.of(row);
    }

    static Row restore(Object state) {
        return SavedRow.restore(state);
    }
}
