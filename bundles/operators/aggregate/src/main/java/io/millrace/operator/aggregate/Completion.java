// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.aggregate;

import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.List;

/** Puts the results of a group that is a whole batch behind the columns of each row of that batch. */
final class Completion {
    private Shape narrow;
    private Shape added;
    private Shape wide;

    /** @param group the only group, none if there was no row */
    Batch complete(Batch batch, List<Row> group) {
        return batch.withRows(
                batch.rows().stream().map(row -> complete(row, group)).toList());
    }

    Row complete(Row row, List<Row> group) {
        Row results = group.get(0);
        if (row.shape() != narrow || results.shape() != added) learn(row.shape(), results.shape());
        Row wider = row.copy(wide);
        for (int slot = 0; slot < added.size(); slot++) wider.set(narrow.size() + slot, results, slot);
        return wider;
    }

    private void learn(Shape row, Shape results) {
        narrow = row;
        added = results;
        wide = row.with(results.columns());
    }
}
