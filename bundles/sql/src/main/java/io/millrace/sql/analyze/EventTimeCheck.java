// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.stream.StreamDefinition;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.Position;

/** In event time every source must say which column holds the time. */
final class EventTimeCheck {

    private EventTimeCheck() {}

    static void check(Source source) {
        StreamDefinition stream = source.definition();
        Position position = source.reference().position();
        String column = stream.options()
                .timestamp()
                .orElseThrow(() -> SqlException.plan(
                        position, "event time needs the option TIMESTAMP of stream " + stream.name()));
        if (source.isTyped() && stream.schema().field(column).isEmpty()) {
            throw SqlException.plan(
                    position, "the TIMESTAMP column " + column + " is no column of stream " + stream.name());
        }
    }
}
