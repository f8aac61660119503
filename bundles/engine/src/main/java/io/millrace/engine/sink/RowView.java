// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.row.Row;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** A row as a map, for templates: members are looked up in the row itself. One view serves one row after the other. */
final class RowView extends AbstractMap<String, Object> {
    private Row row;

    RowView of(Row viewed) {
        row = viewed;
        return this;
    }

    @Override
    public Object get(Object name) {
        return row.get((String) name);
    }

    @Override
    public boolean containsKey(Object name) {
        int slot = row.shape().slot((String) name);
        return slot >= 0 && !row.isMissing(slot);
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return row.toMap().entrySet();
    }
}
