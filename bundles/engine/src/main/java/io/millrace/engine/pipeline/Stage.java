// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pipeline;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;

/**
 * A part of a running pipeline, called directly by the part before it. No call throws.
 *
 * <p><b>Threads:</b> confined to the pipeline.
 */
public interface Stage {
    void row(Row row);

    void batch(Batch batch);

    void watermark(long millis);

    /** Takes an error that was counted already and travels to the sinks. */
    void error(EvaluationException error);

    /** Everything before this part has ended. */
    void end();
}
