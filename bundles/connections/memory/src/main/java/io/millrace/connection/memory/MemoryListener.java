// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.memory;

import io.millrace.api.row.Row;
import org.osgi.annotation.versioning.ConsumerType;

/** Told of rows on the topics it listens to, on the thread of the publisher: it must not block. */
@ConsumerType
@FunctionalInterface
public interface MemoryListener {
    /** @param row shared with the other listeners; nobody may write to it. Its metadata holds the {@code topic} */
    void received(String topic, Row row, RowChange change);
}
