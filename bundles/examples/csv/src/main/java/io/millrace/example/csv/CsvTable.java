// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The rows of a file. A cell is a number if it reads as one, else a text; an empty cell is null. */
final class CsvTable {
    static final CsvTable EMPTY = new CsvTable(List.of());

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+");

    private final List<Map<String, Object>> rows;

    private CsvTable(List<Map<String, Object>> rows) {
        this.rows = rows;
    }

    /** @param lines of which the first one names the columns */
    static CsvTable of(List<String> lines, String delimiter) {
        if (lines.isEmpty()) return EMPTY;
        String[] names = cells(lines.get(0), delimiter);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) rows.add(row(names, cells(line, delimiter)));
        }
        return new CsvTable(rows);
    }

    private static String[] cells(String line, String delimiter) {
        return line.split(Pattern.quote(delimiter), -1);
    }

    private static Map<String, Object> row(String[] names, String[] cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++)
            row.put(names[i].strip(), i < cells.length ? value(cells[i].strip()) : null);
        return row;
    }

    private static Object value(String cell) {
        if (cell.isEmpty()) return null;
        if (INTEGER.matcher(cell).matches()) return Long.valueOf(cell);
        return NUMBER.matcher(cell).matches() ? (Object) Double.valueOf(cell) : cell;
    }

    List<Map<String, Object>> find(List<String> fields, List<String> keys, List<Object> values) {
        return rows.stream()
                .filter(row -> matches(row, keys, values))
                .map(row -> reduced(row, fields))
                .toList();
    }

    private static boolean matches(Map<String, Object> row, List<String> keys, List<Object> values) {
        for (int i = 0; i < keys.size(); i++) {
            if (!isEqual(row.get(keys.get(i)), values.get(i))) return false;
        }
        return true;
    }

    /** As in SQL, null equals nothing, and a whole number equals the same one with a point. */
    private static boolean isEqual(Object cell, Object value) {
        if (cell instanceof Number one && value instanceof Number other)
            return one.doubleValue() == other.doubleValue();
        return cell != null && cell.equals(value);
    }

    private static Map<String, Object> reduced(Map<String, Object> row, List<String> fields) {
        if (fields.isEmpty()) return row;
        Map<String, Object> some = new LinkedHashMap<>(row);
        some.keySet().retainAll(fields);
        return some;
    }
}
