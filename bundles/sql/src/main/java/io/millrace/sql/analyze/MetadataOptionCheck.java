// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.sql.SqlException;
import io.millrace.sql.tree.SelectStatement;

/** Metadata can go to the sink only where each result row comes from one event. */
final class MetadataOptionCheck {

    private MetadataOptionCheck() {}

    static void check(SelectStatement statement) {
        boolean grouped = statement.window().isPresent() || !statement.groupBy().isEmpty();
        if (grouped || !statement.joins().isEmpty()) {
            throw SqlException.plan(
                    statement.position(), "the option sendMetaToSink needs one source and neither window nor GROUP BY");
        }
    }
}
