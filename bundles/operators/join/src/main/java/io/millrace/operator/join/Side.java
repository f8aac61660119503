// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import io.millrace.api.row.Row;
import java.util.List;

/** The rows of one side of a join; the version changes whenever the rows do. */
interface Side {
    List<Row> rows();

    long version();
}
