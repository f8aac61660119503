// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.row.Row;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/** What templates of a sink are carried out on: a row, or the list of rows of a result. Used again for each message. */
final class TemplateData extends AbstractList<RowView> {
    private final List<RowView> views = new ArrayList<>();
    private List<Row> rows = List.of();

    /** The data of one message, valid until the next is asked for. */
    Object of(List<Row> message, boolean single) {
        rows = message;
        while (views.size() < rows.size()) views.add(new RowView());
        return single ? get(0) : this;
    }

    @Override
    public RowView get(int index) {
        return views.get(index).of(rows.get(index));
    }

    @Override
    public int size() {
        return rows.size();
    }
}
