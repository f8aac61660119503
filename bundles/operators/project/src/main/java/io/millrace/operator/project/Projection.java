// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.project;

import io.millrace.api.row.Row;

/** A way to fill result rows. */
interface Projection {
    /** Fills {@code result} from {@code row}. */
    void apply(Row row, Row result);
}
