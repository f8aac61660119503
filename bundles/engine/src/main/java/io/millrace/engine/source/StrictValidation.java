// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks each declared column that a rule reads: present, of its type, converted within its kind. */
final class StrictValidation {
    private final List<Field> fields;
    private final StrictConversion conversion;
    private Shape input = Shape.empty();
    private Shape output = Shape.empty();

    /** @param columns the columns that the rule reads, or empty if it reads all */
    StrictValidation(Schema schema, Optional<List<String>> columns, StrictConversion conversion) {
        Optional<Set<String>> wanted = columns.map(Set::copyOf);
        this.fields = schema.fields().stream()
                .filter(field ->
                        wanted.map(names -> names.contains(field.name())).orElse(true))
                .toList();
        this.conversion = conversion;
    }

    /**
     * The validated row, which may be the same one.
     *
     * @throws EvaluationException naming the first column that does not hold
     */
    Row apply(Row row) {
        if (row.shape() != input) learn(row.shape());
        Row result = row.shape() == output ? row : row.copy(output);
        for (Field field : fields) validate(field, result, output.slot(field.name()));
        return result;
    }

    private void learn(Shape shape) {
        input = shape;
        List<String> absent = fields.stream()
                .map(Field::name)
                .filter(name -> shape.slot(name) < 0)
                .toList();
        output = absent.isEmpty() ? shape : shape.with(absent);
    }

    private void validate(Field field, Row row, int slot) {
        if (row.isMissing(slot)) {
            row.set(slot, field.defaultValue().orElseThrow(() -> failure("field " + field.name() + " is not found")));
            return;
        }
        try {
            row.set(slot, conversion.convert(row.get(slot), field.type()));
        } catch (EvaluationException mismatch) {
            throw failure("field " + field.name() + " type mismatch: " + mismatch.getMessage());
        }
    }

    private static EvaluationException failure(String message) {
        return new EvaluationException("error in preprocessor: " + message);
    }
}
