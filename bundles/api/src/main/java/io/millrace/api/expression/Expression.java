// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.expression;

import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A compiled expression.
 *
 * <p><b>Threads:</b> confined to the pipeline it was compiled for; it owns scratch space.
 *
 * <p><b>State:</b> none, but for an expression that looks back on earlier events: that one also implements {@link
 * io.millrace.api.checkpoint.Checkpointed} and must be evaluated exactly once for each event. The operator that evaluates it
 * saves and restores it with its own state.
 *
 * <p><b>Errors:</b> {@link io.millrace.api.error.EvaluationException} if the row's values do not fit the expression.
 */
@ProviderType
public interface Expression {

    /** Evaluates on a row and writes the result, which may be null or missing, into {@code out}. */
    void evaluate(Row row, Value out);

    /** Whether the result is the boolean true. What is not boolean is not true. */
    boolean isTrue(Row row);

    /**
     * Tells the condition that this expression is that it was met by a row, for functions in it that count how often that
     * happened. Whoever acts on a condition calls it when {@link #evaluate} has given true.
     */
    default void hit(Row row) {}

    /** The expression as a user would write it, for messages. */
    String text();
}
