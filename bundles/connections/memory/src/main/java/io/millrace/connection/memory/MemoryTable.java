// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory;

import io.millrace.api.row.Row;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The last row that was published for each value of the key column.
 *
 * <p><b>Threads:</b> may be used from any thread.
 */
@ProviderType
public interface MemoryTable extends AutoCloseable {
    /**
     * The rows whose columns equal the values; an integer never equals a floating point number.
     *
     * @param columns the fastest is the key column among them
     * @param values parallel to the columns
     * @return rows that nobody may write to, in the order in which their keys were first published
     */
    List<Row> find(List<String> columns, List<Object> values);

    /** Gives the table back; closing it again does nothing. */
    @Override
    void close();
}
