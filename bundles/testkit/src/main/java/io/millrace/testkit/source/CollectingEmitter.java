// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.row.Row;
import io.millrace.api.source.PullEmitter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Collects all that a source emits, whatever kind of source it is. Refuses events after the end, as the contract says.
 *
 * <p><b>Threads:</b> a source may emit from a thread of its own while the test waits with {@link #awaitEvents}.
 */
public final class CollectingEmitter implements PullEmitter {
    private static final long PATIENCE_MILLIS = Duration.ofSeconds(20).toMillis();

    private final List<Event> events = new ArrayList<>();
    private final List<Exception> errors = new ArrayList<>();
    private Optional<String> end = Optional.empty();
    private boolean cancelled;

    /** Payloads as text and rows as maps, with what the source said about them. */
    private record Event(Object content, Map<String, Object> metadata) {}

    @Override
    public void emit(byte[] payload, Map<String, Object> metadata) {
        add(new String(payload, StandardCharsets.UTF_8), metadata);
    }

    @Override
    public void emit(Map<String, Object> values, Map<String, Object> metadata) {
        add(Row.of(values).toMap(), metadata);
    }

    @Override
    public void emit(Row row, Map<String, Object> metadata) {
        add(row.toMap(), metadata);
    }

    private synchronized void add(Object content, Map<String, Object> metadata) {
        assertThat(end).as("nothing may be emitted after the end").isEmpty();
        events.add(new Event(content, Map.copyOf(metadata)));
        notifyAll();
    }

    @Override
    public synchronized void error(Exception error) {
        errors.add(error);
        notifyAll();
    }

    @Override
    public synchronized void end(String message) {
        assertThat(end).as("a source ends once").isEmpty();
        end = Optional.of(message);
        notifyAll();
    }

    @Override
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /** Tells the source that the rule wants no more. */
    public synchronized void cancel() {
        cancelled = true;
    }

    /** All payloads and rows, oldest first: payloads as text, rows as maps without their missing columns. */
    public synchronized List<Object> events() {
        return events.stream().map(Event::content).toList();
    }

    /** What came with each event, parallel to {@link #events()}. */
    public synchronized List<Map<String, Object>> metadata() {
        return events.stream().map(Event::metadata).toList();
    }

    public synchronized List<Exception> errors() {
        return List.copyOf(errors);
    }

    /** The message with which the source ended, or empty if it goes on. */
    public synchronized Optional<String> end() {
        return end;
    }

    /** Waits until there are at least so many events, and returns all. */
    public synchronized List<Object> awaitEvents(int count) throws InterruptedException {
        await(() -> events.size() >= count);
        assertThat(events).as("events emitted in time").hasSizeGreaterThanOrEqualTo(count);
        return events();
    }

    /** Waits until there are at least so many errors, and returns all. */
    public synchronized List<Exception> awaitErrors(int count) throws InterruptedException {
        await(() -> errors.size() >= count);
        assertThat(errors).as("errors reported in time").hasSizeGreaterThanOrEqualTo(count);
        return errors();
    }

    /** Waits until the source has ended, and returns its message. */
    public synchronized String awaitEnd() throws InterruptedException {
        await(() -> end.isPresent());
        return end.orElseThrow(() -> new AssertionError("the source did not end in time"));
    }

    private void await(BooleanSupplier there) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMillis(PATIENCE_MILLIS).toNanos();
        while (!there.getAsBoolean() && System.nanoTime() < deadline) wait(PATIENCE_MILLIS / 20);
    }
}
