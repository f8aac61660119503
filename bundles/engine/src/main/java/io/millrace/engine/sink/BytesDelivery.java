// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import io.millrace.api.row.Row;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.Sink;
import io.millrace.engine.extension.Slot;
import java.util.List;

/** Encodes results and sends them to a sink of bytes: directly, or by a lane if the sink may block. */
final class BytesDelivery implements Delivery {
    private final Slot<? extends Sink> slot;
    private final SinkSettings settings;
    private final SinkSurroundings surroundings;
    private final Encoder encoder;
    private final ByteOutput buffer = new ByteOutput();
    private final SinkLane<byte[]> lane;

    BytesDelivery(Slot<? extends Sink> slot, SinkSettings settings, Encoder encoder, SinkSurroundings surroundings) {
        this.slot = slot;
        this.settings = settings;
        this.encoder = encoder;
        this.surroundings = surroundings;
        this.lane = slot.get().mayBlock()
                ? new SinkLane<>(settings, message -> sink().send(message, 0, message.length), surroundings)
                : null;
    }

    private BytesSink sink() {
        return (BytesSink) slot.get();
    }

    @Override
    public void deliver(List<Row> rows) throws Exception {
        if (!settings.sendSingle()) {
            buffer.clear();
            encoder.encodeAll(rows, buffer);
            send();
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (settings.omitIfEmpty() && rows.get(i).toMap().isEmpty()) continue;
            buffer.clear();
            encoder.encode(rows.get(i), buffer);
            send();
        }
    }

    @Override
    public void deliverError(String message) throws Exception {
        buffer.clear();
        encoder.encodeError(message, buffer);
        send();
    }

    private void send() throws Exception {
        if (lane != null) {
            lane.put(buffer.toByteArray());
            return;
        }
        sink().send(buffer.array(), 0, buffer.length());
        surroundings.metrics().out();
    }

    @Override
    public boolean isBounded() {
        return lane != null;
    }

    @Override
    public boolean hasRoom() {
        return lane == null || lane.hasRoom();
    }

    @Override
    public void drain(long atMostMillis) throws InterruptedException {
        if (lane != null) lane.drain(atMostMillis);
    }

    @Override
    public void close() {
        if (lane != null) lane.close();
    }
}
