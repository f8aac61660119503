// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.row.Row;
import io.millrace.api.sink.RowSink;
import io.millrace.api.sink.Sink;
import io.millrace.engine.extension.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends results to a sink of rows: directly, or copies of them by a lane if the sink may block. */
final class RowDelivery implements Delivery {
    private final Slot<? extends Sink> slot;
    private final SinkSettings settings;
    private final SinkSurroundings surroundings;
    private final Optional<SinkLane<List<Row>>> lane;

    RowDelivery(Slot<? extends Sink> slot, SinkSettings settings, SinkSurroundings surroundings) {
        this.slot = slot;
        this.settings = settings;
        this.surroundings = surroundings;
        this.lane = slot.get().mayBlock()
                ? Optional.of(new SinkLane<>(settings, this::send, surroundings))
                : Optional.empty();
    }

    @Override
    public void deliver(List<Row> rows) throws Exception {
        if (lane.isPresent()) {
            lane.get().put(rows.stream().map(Row::copy).toList());
            return;
        }
        send(rows);
        surroundings.metrics().out();
    }

    private void send(List<Row> rows) throws Exception {
        RowSink sink = (RowSink) slot.get();
        if (!settings.sendSingle()) {
            sink.sendAll(rows);
            return;
        }
        for (Row row : rows) {
            if (!settings.omitIfEmpty() || !row.toMap().isEmpty()) sink.send(row);
        }
    }

    @Override
    public void deliverError(String message) throws Exception {
        deliver(List.of(Row.of(Map.of("error", message))));
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
    public void close() {
        lane.ifPresent(SinkLane::close);
    }
}
