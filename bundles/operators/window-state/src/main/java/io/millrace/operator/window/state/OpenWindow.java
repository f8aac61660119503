// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.state;

import io.millrace.api.operator.Output;
import io.millrace.api.operator.Pane;
import io.millrace.api.row.WindowRange;
import java.util.Optional;

/**
 * A window that has begun and not ended.
 *
 * @param start the time of its first row
 */
record OpenWindow(Pane pane, long start) {
    void emit(long end, Output out) {
        pane.emit(Optional.of(WindowRange.of(start, end)), out);
    }
}
