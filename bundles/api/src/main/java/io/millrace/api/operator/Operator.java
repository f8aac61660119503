// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import io.millrace.api.plugin.Extension;
import io.millrace.api.row.Row;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A step of a pipeline. Published as a service in prototype scope with the property {@code type}.
 *
 * <p><b>Threads:</b> all calls come from one thread at a time, timers included.
 *
 * <p><b>May it block:</b> no.
 *
 * <p><b>Back-pressure:</b> none to care for; what is put into the output is processed before the call returns.
 *
 * <p><b>State:</b> an operator with state implements {@link io.millrace.api.checkpoint.Checkpointed}.
 *
 * <p><b>Swap:</b> between two calls: the state of the old instance is saved and restored into the new one.
 *
 * <p><b>Errors:</b> throw {@link io.millrace.api.error.EvaluationException} for a row or batch that cannot be processed; it is
 * counted and shown, and the pipeline goes on with the next one.
 */
@ConsumerType
public interface Operator extends Extension {

    /** Takes its expressions and surroundings; called once, after {@code provision}. */
    void open(OperatorContext context) throws Exception;

    /** Processes one row. The row is valid until this returns; keep a copy. */
    void row(Row row, Output out);

    /** Processes the rows of one window or group set. By default one by one. */
    default void batch(Batch batch, Output out) {
        for (Row row : batch.rows()) row(row, out);
    }

    /** Event time has come to this instant: no earlier row will follow. By default passed on. */
    default void watermark(long millis, Output out) {
        out.watermark(millis);
    }

    /** A timer set through {@link OperatorContext#setTimer} is due. */
    default void timer(long atMillis, Output out) {}

    /** All inputs have ended, and nothing is under way any more. */
    default void end(Output out) {}
}
