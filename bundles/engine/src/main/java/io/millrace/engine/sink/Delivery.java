// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.row.Row;
import java.util.List;

/** Brings results to one sink, in the form that the sink takes. */
interface Delivery extends AutoCloseable {
    /** Delivers the rows of one result, valid until this returns. */
    void deliver(List<Row> rows) throws Exception;

    void deliverError(String message) throws Exception;

    /** Whether it may have no room at times. */
    boolean isBounded();

    /** Whether more results may be delivered now. */
    boolean hasRoom();

    /** Waits for what is under way, at most so long. */
    void drain(long atMostMillis) throws InterruptedException;

    @Override
    void close();
}
