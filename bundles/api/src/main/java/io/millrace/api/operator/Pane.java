// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Collects the rows of a stretch of a stream, either as they are or folded into groups with aggregates; windows are made of
 * panes and need not know which. A pane is emptied and used again, so that a window costs no allocation.
 *
 * <p><b>Threads:</b> confined to its operator.
 */
@ProviderType
public interface Pane extends Checkpointed {
    /** Takes a row in; the row may be filled anew afterwards. */
    void add(Row row);

    /** Takes in everything that a later pane of the same factory holds; that pane is left as it is. */
    void addAll(Pane later);

    /** How many rows were taken in since it was last empty, those included that a condition kept out. */
    long rowCount();

    void clear();

    /**
     * Emits what was collected as one batch, or nothing where an empty result means none; the pane is left as it is.
     *
     * @param range the window, or empty if the rows come from none
     */
    void emit(Optional<WindowRange> range, Output out);

    /**
     * The rows that {@link #emit} would emit, valid until the pane changes.
     *
     * @throws io.millrace.api.error.EvaluationException if a row could not be taken in, or a result not be worked out
     */
    List<Row> rows(Optional<WindowRange> range);
}
