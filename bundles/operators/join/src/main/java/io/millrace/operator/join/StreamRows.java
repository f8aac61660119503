// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.List;

/** The rows of one stream in the batch at hand. */
final class StreamRows implements Side {
    private final List<Row> rows = new ArrayList<>();
    private long version;

    void clear() {
        rows.clear();
        version++;
    }

    void add(Row row) {
        rows.add(row);
        version++;
    }

    @Override
    public List<Row> rows() {
        return rows;
    }

    @Override
    public long version() {
        return version;
    }
}
