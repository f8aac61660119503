// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.sink;

import io.millrace.api.row.Row;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A destination for structured results. The contract is that of {@link BytesSink} otherwise. */
@ConsumerType
public non-sealed interface RowSink extends Sink {
    /** Sends one row, valid until this returns. */
    void send(Row row) throws Exception;

    /** Sends the rows of one result, valid until this returns. */
    default void sendAll(List<Row> rows) throws Exception {
        for (Row row : rows) send(row);
    }
}
