// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.switching;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import java.util.function.Consumer;

/**
 * Takes the one row that a batch was folded into.
 *
 * @param onError told if it could not be folded
 */
record FoldedRow(Consumer<Row> then, Consumer<Exception> onError) implements Output {
    @Override
    public void row(Row row) {
        then.accept(row);
    }

    @Override
    public void batch(Batch batch) {
        batch.rows().forEach(then);
    }

    @Override
    public void watermark(long millis) {
        throw new IllegalStateException("a fold has no watermark");
    }

    @Override
    public void dropped(String reason) {
        throw new IllegalStateException("a fold drops nothing");
    }

    @Override
    public void error(EvaluationException error) {
        onError.accept(error);
    }
}
