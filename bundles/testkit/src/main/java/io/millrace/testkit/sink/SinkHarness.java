// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.RowSink;
import io.millrace.api.sink.Sink;
import io.millrace.testkit.operator.Rows;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Sends to a sink in the least friendly way that the contract allows, and replaces it by another instance as an update of its
 * bundle does. What arrives, the test sees at the other side. A message that fails must be asked for with {@link #fails} or
 * {@link #failsForNow}.
 *
 * <pre>{@code
 * SinkHarness.of(UdpSink::new).option("port", port).open().send("one").swap().send("two").close();
 * }</pre>
 *
 * <p><b>Threads:</b> none of its own.
 */
public final class SinkHarness implements AutoCloseable {
    private final SinkSetup setup;
    private final Queue<Exception> failures = new ArrayDeque<>();
    private Sink sink;

    SinkHarness(SinkSetup setup) throws Exception {
        this.setup = setup;
        this.sink = setup.newInstance();
    }

    /** @param instances makes instances as the framework would, each one new */
    public static SinkSetup of(Supplier<? extends Sink> instances) {
        return new SinkSetup(instances);
    }

    /** Sends texts to a sink of encoded results, each as one message. */
    public SinkHarness send(String... messages) {
        for (String message : messages) tried(() -> SinkFeed.send((BytesSink) sink, message));
        return this;
    }

    /** Sends a message for which templates gave options values of their own. */
    public SinkHarness sendWith(Map<String, ?> own, String message) {
        return tried(() -> SinkFeed.send((BytesSink) sink, message, Options.of(own)));
    }

    /** Sends a row to a sink of rows; columns and values as for {@link Rows#row}. */
    public SinkHarness row(Object... columnsAndValues) {
        return tried(() -> SinkFeed.send((RowSink) sink, Rows.row(columnsAndValues)));
    }

    /** Sends the rows of one result to a sink of rows. */
    @SafeVarargs
    public final SinkHarness rows(Map<String, Object>... result) {
        return tried(() -> SinkFeed.sendAll((RowSink) sink, result));
    }

    /** Puts another instance in the place of this one, between two messages. */
    public SinkHarness swap() throws Exception {
        sink.close();
        sink = setup.newInstance();
        return this;
    }

    /** The oldest failure is one for which the message is dropped, and its text contains this. */
    public SinkHarness fails(String part) {
        return failed(part, false);
    }

    /** The oldest failure is one after which the message may be sent again, and its text contains this. */
    public SinkHarness failsForNow(String part) {
        return failed(part, true);
    }

    private SinkHarness failed(String part, boolean forNow) {
        assertThat(failures).as("messages that failed").isNotEmpty();
        Exception failure = failures.remove();
        assertThat(failure).hasMessageContaining(part);
        boolean retried = failure instanceof MillraceException known && known.code() == ErrorCode.IO;
        assertThat(retried)
                .as("the message may be sent again after %s", failure)
                .isEqualTo(forNow);
        return this;
    }

    private SinkHarness tried(Sending sending) {
        try {
            sending.run();
        } catch (Exception failure) {
            failures.add(failure);
        }
        return this;
    }

    /** Closes the sink; every failure must have been asked for. */
    @Override
    public void close() throws Exception {
        sink.close();
        assertThat(failures).as("messages that failed").isEmpty();
    }

    /** A message on its way. */
    @FunctionalInterface
    private interface Sending {
        void run() throws Exception;
    }
}
