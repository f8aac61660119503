// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.api.row.QualifiedColumns;
import io.millrace.api.row.Row;
import io.millrace.api.row.SavedRow;
import io.millrace.engine.service.TableRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of scan tables in the state of an operator, which keeps them under {@code tables} by name. */
final class KeptTables {
    private KeptTables() {}

    static List<TableRow> rows(Object state) {
        List<TableRow> rows = new ArrayList<>();
        if (!(state instanceof Map<?, ?> map) || !(map.get("tables") instanceof Map<?, ?> tables)) return rows;
        tables.forEach((name, saved) -> {
            for (Object row : (List<?>) saved) rows.add(row((String) name, SavedRow.restore(row)));
        });
        return rows;
    }

    private static TableRow row(String table, Row row) {
        Map<String, Object> content = new LinkedHashMap<>();
        row.toMap().forEach((column, value) -> content.put(QualifiedColumns.plain(column), value));
        return new TableRow(table, content);
    }
}
