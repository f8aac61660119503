// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of a database as those that rules work with, and back. */
final class SqlValues {
    private SqlValues() {}

    /** The row that a result stands at. */
    static Map<String, Object> row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), neutral(result.getObject(i)));
        }
        return row;
    }

    private static Object neutral(Object value) {
        if (value instanceof BigDecimal || value instanceof Float) return ((Number) value).doubleValue();
        if (value instanceof Double || value == null) return value;
        if (value instanceof Number number) return number.longValue();
        if (value instanceof Timestamp time) return time.toInstant();
        return value instanceof Boolean || value instanceof byte[] ? value : String.valueOf(value);
    }

    /** A value of a rule as a parameter of a query. */
    static Object parameter(Object value) {
        return value instanceof Instant time ? Timestamp.from(time) : value;
    }
}
