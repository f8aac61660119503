// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.lookup;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Output;
import io.millrace.api.row.JoinedShapes;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts rows and what was found for them together. */
final class LookupJoin {
    private final boolean keepUnmatched;
    private final Optional<Expression> rest;
    private final JoinedShapes shapes = new JoinedShapes();
    private final List<Row> results = new ArrayList<>();
    private final Value value = new Value();
    private int count;

    /** @param rest what must be true of a result, also of one without a match */
    LookupJoin(boolean keepUnmatched, Optional<Expression> rest) {
        this.keepUnmatched = keepUnmatched;
        this.rest = rest;
    }

    /** Emits the results, if there are any. */
    void emit(Batch batch, List<List<Row>> found, Output out) {
        count = 0;
        for (int i = 0; i < batch.rows().size(); i++) add(batch, batch.rows().get(i), found.get(i));
        if (count > 0) out.batch(new Batch(results.subList(0, count), batch.window(), false));
    }

    private void add(Batch batch, Row row, List<Row> found) {
        for (Row match : found) {
            Row result = candidate();
            shapes.join(row, match, result);
            accept(batch, row, result);
        }
        if (found.isEmpty() && keepUnmatched) {
            Row result = candidate();
            result.copyFrom(row);
            accept(batch, row, result);
        }
    }

    private Row candidate() {
        if (count == results.size()) results.add(new Row(Shape.empty()));
        return results.get(count);
    }

    private void accept(Batch batch, Row row, Row result) {
        result.setTimestamp(batch.window().map(range -> range.trigger()).orElse(row.timestamp()));
        result.setWindow(batch.window().orElse(null));
        if (rest.isEmpty() || passes(result)) count++;
    }

    private boolean passes(Row result) {
        try {
            rest.get().evaluate(result, value);
        } catch (EvaluationException failure) {
            throw new EvaluationException("run Join error: " + failure.getMessage());
        }
        if (value.isTrue()) return true;
        if (value.isAbsent() || value.object() instanceof Boolean) return false;
        throw new EvaluationException("run Join error: invalid join condition that returns non-bool value "
                + value.kind().label() + "(" + value + ")");
    }
}
