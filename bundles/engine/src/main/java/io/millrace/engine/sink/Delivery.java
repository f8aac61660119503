// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import java.util.List;

/**
 * Brings messages to one sink, in the form that the sink takes: at once, or together with others if the sink wants batches.
 * What the rows hold is valid until a call returns.
 */
interface Delivery extends AutoCloseable {
    /** @param own values of options that differ from message to message, or none */
    void one(Row row, Options own) throws Exception;

    /** A message that is a list. */
    void many(List<Row> rows, Options own) throws Exception;

    /** A message that is finished text. */
    void text(CharSequence text, Options own) throws Exception;

    /** Delivered at once, whatever waits. */
    void error(String message) throws Exception;

    /** Delivers what waits for others. */
    void flush() throws Exception;

    /** Whether it may have no room at times. */
    boolean isBounded();

    /** Whether more messages may be delivered now. */
    boolean hasRoom();

    /** Waits for what is under way, at most so long. */
    void drain(long atMostMillis) throws InterruptedException;

    /** Sends nothing until {@link #resume}; returns whether the message under way was sent within so long. */
    boolean pause(long atMostMillis) throws InterruptedException;

    void resume();

    @Override
    void close();
}
