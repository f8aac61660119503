// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.project;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All columns of the row, without the excepted ones, and over them replaced columns and further items. The layout is
 * worked out once for each shape of row.
 */
final class WildcardProjection implements Projection {
    private final List<Field> written;
    private final Set<Object> except;
    private Shape input;
    private Shape output;
    private int[] copied;
    private int[] targets;

    WildcardProjection(List<Field> fields, List<Field> replaced, List<Object> except) {
        List<String> names = replaced.stream().map(Field::name).toList();
        // A plain column that the wildcard leaves out stays left out when it is named once more.
        List<Field> shown = fields.stream()
                .filter(field -> !(field.isPlainColumn() && except.contains(field.name())))
                .toList();
        this.written = Stream.concat(replaced.stream(), shown.stream()).toList();
        this.except = new LinkedHashSet<>(except);
        this.except.removeAll(names);
    }

    @Override
    public void apply(Row row, Row result) {
        if (row.shape() != input) learn(row.shape());
        result.reset(output);
        result.setOrigin(row);
        for (int slot = 0; slot < copied.length; slot++) result.set(slot, row, copied[slot]);
        for (int i = 0; i < targets.length; i++) written.get(i).write(row, result, targets[i]);
    }

    private void learn(Shape shape) {
        input = shape;
        Set<String> columns = new LinkedHashSet<>();
        List<Integer> slots = new ArrayList<>();
        for (int slot = 0; slot < shape.size(); slot++) {
            String column = shape.column(slot);
            if (column.startsWith("$$") || except.contains(column)) continue;
            if (columns.add(column)) slots.add(slot);
        }
        copied = slots.stream().mapToInt(Integer::intValue).toArray();
        for (Field field : written) columns.add(field.name());
        output = Shape.of(List.copyOf(columns));
        targets = written.stream().mapToInt(field -> output.slot(field.name())).toArray();
    }
}
