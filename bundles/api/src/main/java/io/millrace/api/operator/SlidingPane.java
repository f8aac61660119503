// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Collects the rows of a window that slides: what comes in last and what goes out first is taken into account one by one, so
 * that the cost of a row does not grow with the length of the window.
 *
 * <p><b>Threads:</b> confined to its operator.
 */
@ProviderType
public interface SlidingPane extends Checkpointed {
    /** Takes a row in, which may be filled anew afterwards. Rows come in order of time. */
    void add(Row row);

    /** Lets go of the rows before an instant, in epoch milliseconds. */
    void removeBefore(long millis);

    /**
     * Emits what is in as one batch, or nothing where an empty result means none; the pane is left as it is.
     *
     * @param range the window
     */
    void emit(Optional<WindowRange> range, Output out);
}
