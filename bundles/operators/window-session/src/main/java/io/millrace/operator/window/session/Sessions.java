// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.session;

import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;

/** When sessions begin and end, by one of the two kinds of time. */
interface Sessions {
    void row(Row row, Output out);

    void watermark(long millis, Output out);

    void timer(long atMillis, Output out);

    Object save();

    void restore(Object state) throws Exception;
}
