// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.operator;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that are lent to an operator for one call. They are the same objects each time, hold something else between two
 * calls, and share a shape where they have the same columns, as the rows of a decoder do.
 */
final class LentRows {
    private static final Shape TAKEN_BACK = Shape.of(List.of("row"));

    private final List<Row> rows = new ArrayList<>();
    private final Map<List<String>, Shape> shapes = new HashMap<>();
    private final List<Row> lent = new ArrayList<>();

    Row lend(Row content) {
        return lend(List.of(content)).get(0);
    }

    List<Row> lend(List<Row> contents) {
        while (rows.size() < contents.size()) rows.add(new Row(TAKEN_BACK));
        for (int i = 0; i < contents.size(); i++) {
            fill(rows.get(i), contents.get(i));
            lent.add(rows.get(i));
        }
        return lent;
    }

    private void fill(Row row, Row content) {
        row.reset(shapes.computeIfAbsent(content.shape().columns(), columns -> content.shape()));
        for (int slot = 0; slot < content.shape().size(); slot++) row.set(slot, content, slot);
        row.setTimestamp(content.timestamp());
        row.setMetadata(content.metadata());
        row.setWindow(content.window().orElse(null));
    }

    /** The call is over. */
    void takeBack() {
        for (Row row : lent) {
            row.reset(TAKEN_BACK);
            row.set(0, "not yours any more");
            row.setTimestamp(-1);
        }
        lent.clear();
    }
}
