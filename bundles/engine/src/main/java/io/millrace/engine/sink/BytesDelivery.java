// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.Encoder;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.Sink;
import io.millrace.engine.extension.Slot;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Encodes messages and sends them to a sink of bytes: directly, or by a lane if the sink may block. */
final class BytesDelivery implements Delivery {
    private record Message(byte[] bytes, Options own) {}

    private final Slot<? extends Sink> slot;
    private final SinkSurroundings surroundings;
    private final Encoder encoder;
    private final boolean plainErrors;
    private final ByteOutput buffer = new ByteOutput();
    private final Optional<ByteBatch> batch;
    private final SinkLane<Message> lane;
    private Options ownOfBatch = Options.empty();

    BytesDelivery(Slot<? extends Sink> slot, SinkSettings settings, Encoder encoder, SinkSurroundings surroundings) {
        this.slot = slot;
        this.encoder = encoder;
        this.surroundings = surroundings;
        this.plainErrors = settings.plainErrors();
        this.batch = settings.batching().isActive()
                ? Optional.of(ByteBatch.of(settings.format(), settings.delimiter(), settings.fields(), encoder))
                : Optional.empty();
        this.lane = slot.get().mayBlock()
                ? new SinkLane<>(
                        settings, message -> send(message.bytes(), message.bytes().length, message.own()), surroundings)
                : null;
    }

    private void send(byte[] bytes, int length, Options own) throws Exception {
        BytesSink sink = (BytesSink) slot.get();
        if (own == Options.empty()) sink.send(bytes, 0, length);
        else sink.send(bytes, 0, length, own);
    }

    @Override
    public void one(Row row, Options own) throws Exception {
        if (batch.isPresent()) {
            batch.get().add(row);
            ownOfBatch = own;
            return;
        }
        buffer.clear();
        encoder.encode(row, buffer);
        send(own);
    }

    @Override
    public void many(List<Row> rows, Options own) throws Exception {
        if (batch.isPresent()) {
            batch.get().addAll(rows);
            ownOfBatch = own;
            return;
        }
        buffer.clear();
        encoder.encodeAll(rows, buffer);
        send(own);
    }

    @Override
    public void text(CharSequence text, Options own) throws Exception {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        if (batch.isPresent()) {
            batch.get().add(bytes.array(), bytes.limit());
            ownOfBatch = own;
            return;
        }
        buffer.clear();
        buffer.write(bytes.array(), 0, bytes.limit());
        send(own);
    }

    @Override
    public void error(String message) throws Exception {
        buffer.clear();
        if (plainErrors) buffer.write(message.getBytes(StandardCharsets.UTF_8));
        else encoder.encodeError(message, buffer);
        send(Options.empty());
    }

    @Override
    public void flush() throws Exception {
        if (batch.isEmpty() || batch.get().isEmpty()) return;
        buffer.clear();
        batch.get().moveTo(buffer);
        send(ownOfBatch);
    }

    private void send(Options own) throws Exception {
        if (lane != null) {
            lane.put(new Message(buffer.toByteArray(), own));
            return;
        }
        send(buffer.array(), buffer.length(), own);
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
    public boolean pause(long atMostMillis) throws InterruptedException {
        return lane == null || lane.pause(atMostMillis);
    }

    @Override
    public void resume() {
        if (lane != null) lane.resume();
    }

    @Override
    public void close() {
        if (lane != null) lane.close();
    }
}
