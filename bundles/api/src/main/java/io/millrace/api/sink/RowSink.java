// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.sink;

import io.millrace.api.option.Options;
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

    /**
     * Sends one row for which options have values of their own, because the user gave templates for them.
     *
     * @param own the values of those options that are declared {@link io.millrace.api.option.Option#perMessage} and given as
     *     templates; not those of the others
     */
    default void send(Row row, Options own) throws Exception {
        send(row);
    }

    /** Sends the rows of one result under options of their own, as {@link #send(Row, Options)} does. */
    default void sendAll(List<Row> rows, Options own) throws Exception {
        for (Row row : rows) send(row, own);
    }
}
