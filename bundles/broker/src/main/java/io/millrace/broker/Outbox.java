// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import io.netty.channel.Channel;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages on their way to one client, in order: those waiting, and those sent and not yet acknowledged.
 *
 * <p>Messages of QoS 1 and 2 for a connected client are never dropped: a full outbox asks the senders to wait. What
 * overflows all the same is dropped and counted: QoS 0 for a client that is connected, the oldest for one that is
 * absent.
 */
final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private static final int MAX_UNACKNOWLEDGED = 1024;
    private static final int LARGEST_PACKET_ID = 65_535;
    private static final Backlog.Limit DRAINED = new Backlog.Limit(2_000, 4L << 20);
    private static final Backlog.Limit FULL = new Backlog.Limit(10_000, 16L << 20);
    private static final Backlog.Limit OVERFLOWING = new Backlog.Limit(100_000, 64L << 20);

    private final String clientId;
    private final Backlog backlog = new Backlog();
    private final Map<Integer, Message> unacknowledged = new LinkedHashMap<>();
    private final Set<Integer> unreleased = new LinkedHashSet<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private Optional<Channel> channel = Optional.empty();
    private int lastPacketId;
    private long dropped;

    Outbox(String clientId) {
        this.clientId = clientId;
    }

    Optional<Channel> channel() {
        return channel;
    }

    /** Starts with what the client may have missed of the packets sent before, then goes on with the backlog. */
    void attach(Channel connected) {
        channel = Optional.of(connected);
        unreleased.forEach(id -> connected.writeAndFlush(Packets.release(id)));
        unacknowledged.forEach((id, message) -> connected.writeAndFlush(message.toPacket(id, true)));
        drain();
    }

    void detach() {
        channel = Optional.empty();
        resumeSenders();
    }

    void offer(Message message) {
        if (channel.isEmpty() && !message.needsAcknowledgement()) return;
        if (backlog.exceeds(OVERFLOWING) && !makeRoomFor(message)) return;
        backlog.add(message);
        drain();
    }

    boolean isFull() {
        return channel.isPresent() && backlog.exceeds(FULL);
    }

    /** Runs the action once, when the backlog is short again or the client has gone. */
    void whenDrained(Runnable action) {
        waiting.add(action);
    }

    void acknowledge(int packetId) {
        unacknowledged.remove(packetId);
        drain();
    }

    /**
     * The second of the three steps of QoS 2 that follow a publication: the receiver has it, and now forgets the id.
     */
    void received(int packetId) {
        if (unacknowledged.remove(packetId) != null) unreleased.add(packetId);
        channel.ifPresent(connected -> connected.writeAndFlush(Packets.release(packetId)));
    }

    void complete(int packetId) {
        unreleased.remove(packetId);
        drain();
    }

    /** Sends what the connection and the window take. Called again whenever one of them opens. */
    void drain() {
        channel.ifPresent(connected -> {
            while (!backlog.isEmpty() && connected.isWritable() && windowIsOpenFor(backlog.first())) {
                send(backlog.removeFirst(), connected);
            }
            if (!backlog.exceeds(DRAINED)) resumeSenders();
        });
    }

    private boolean windowIsOpenFor(Message message) {
        return !message.needsAcknowledgement() || unacknowledged.size() + unreleased.size() < MAX_UNACKNOWLEDGED;
    }

    private void send(Message message, Channel connected) {
        int packetId = 0;
        if (message.needsAcknowledgement()) {
            packetId = nextPacketId();
            unacknowledged.put(packetId, message);
        }
        connected.writeAndFlush(message.toPacket(packetId, false), connected.voidPromise());
    }

    private int nextPacketId() {
        do {
            lastPacketId = lastPacketId % LARGEST_PACKET_ID + 1;
        } while (unacknowledged.containsKey(lastPacketId) || unreleased.contains(lastPacketId));
        return lastPacketId;
    }

    private boolean makeRoomFor(Message message) {
        boolean room = message.qos() != MqttQoS.AT_MOST_ONCE;
        if (room && channel.isPresent()) return true;
        if (dropped++ == 0) LOG.warn("Client {} does not keep up: messages for it are dropped", clientId);
        if (room) backlog.removeFirst();
        return room;
    }

    private void resumeSenders() {
        if (waiting.isEmpty()) return;
        List<Runnable> resumed = List.copyOf(waiting);
        waiting.clear();
        resumed.forEach(Runnable::run);
    }
}
