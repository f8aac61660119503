// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.sink.RowSink;
import io.millrace.api.sink.Sink;
import io.millrace.engine.extension.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends messages to a sink of rows: directly, or copies of them by a lane if the sink may block. */
final class RowDelivery implements Delivery {
    private record Message(List<Row> rows, boolean single, Options own) {}

    private final Slot<? extends Sink> slot;
    private final SinkSurroundings surroundings;
    private final boolean batches;
    private final List<Row> waiting = new ArrayList<>();
    private final Optional<SinkLane<Message>> lane;

    RowDelivery(Slot<? extends Sink> slot, SinkSettings settings, SinkSurroundings surroundings) {
        this.slot = slot;
        this.surroundings = surroundings;
        this.batches = settings.batching().isActive();
        this.lane = slot.get().mayBlock()
                ? Optional.of(new SinkLane<>(settings, this::send, surroundings))
                : Optional.empty();
    }

    @Override
    public void one(Row row, Options own) throws Exception {
        if (batches) waiting.add(row.copy());
        else if (lane.isPresent()) lane.get().put(new Message(List.of(row.copy()), true, own));
        else sent(row, own);
    }

    private void sent(Row row, Options own) throws Exception {
        send(row, own);
        surroundings.metrics().out();
    }

    @Override
    public void many(List<Row> rows, Options own) throws Exception {
        if (batches) rows.forEach(row -> waiting.add(row.copy()));
        else deliver(rows, own);
    }

    private void deliver(List<Row> rows, Options own) throws Exception {
        if (lane.isPresent()) {
            lane.get().put(new Message(rows.stream().map(Row::copy).toList(), false, own));
            return;
        }
        sendAll(rows, own);
        surroundings.metrics().out();
    }

    @Override
    public void text(CharSequence text, Options own) {
        throw new IllegalStateException("a sink of rows is sent no texts");
    }

    private void send(Message message) throws Exception {
        if (message.single()) send(message.rows().get(0), message.own());
        else sendAll(message.rows(), message.own());
    }

    private void send(Row row, Options own) throws Exception {
        RowSink sink = (RowSink) slot.get();
        if (own == Options.empty()) sink.send(row);
        else sink.send(row, own);
    }

    private void sendAll(List<Row> rows, Options own) throws Exception {
        RowSink sink = (RowSink) slot.get();
        if (own == Options.empty()) sink.sendAll(rows);
        else sink.sendAll(rows, own);
    }

    @Override
    public void error(String message) throws Exception {
        deliver(List.of(Row.of(Map.of("error", message))), Options.empty());
    }

    @Override
    public void flush() throws Exception {
        if (waiting.isEmpty()) return;
        List<Row> rows = List.copyOf(waiting);
        waiting.clear();
        deliver(rows, Options.empty());
    }

    @Override
    public boolean isBounded() {
        return lane.isPresent();
    }

    @Override
    public boolean hasRoom() {
        return lane.map(SinkLane::hasRoom).orElse(true);
    }

    @Override
    public void drain(long atMostMillis) throws InterruptedException {
        if (lane.isPresent()) lane.get().drain(atMostMillis);
    }

    @Override
    public boolean pause(long atMostMillis) throws InterruptedException {
        return lane.isEmpty() || lane.get().pause(atMostMillis);
    }

    @Override
    public void resume() {
        lane.ifPresent(SinkLane::resume);
    }

    @Override
    public void close() {
        lane.ifPresent(SinkLane::close);
    }
}
