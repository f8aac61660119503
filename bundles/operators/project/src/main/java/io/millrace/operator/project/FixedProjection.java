// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.project;

import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.List;

/** A result whose columns are all known when the rule is planned. */
final class FixedProjection implements Projection {
    private final Field[] fields;
    private final Shape shape;

    FixedProjection(List<Field> fields) {
        this.fields = fields.toArray(Field[]::new);
        this.shape = Shape.of(fields.stream().map(Field::name).toList());
    }

    @Override
    public void apply(Row row, Row result) {
        result.reset(shape);
        result.setOrigin(row);
        for (int slot = 0; slot < fields.length; slot++) fields[slot].write(row, result, slot);
    }
}
