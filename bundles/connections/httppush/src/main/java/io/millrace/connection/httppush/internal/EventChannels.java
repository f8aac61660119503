// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import io.millrace.connection.httppush.EventStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The paths at which events are sent. */
final class EventChannels implements AutoCloseable {
    private final Map<String, EventChannel> channels = new HashMap<>();

    synchronized EventStream open(String path) {
        EventChannel channel = channels.computeIfAbsent(path, EventChannel::new);
        channel.users++;
        return new Use(channel);
    }

    synchronized Optional<EventChannel> at(String path) {
        return Optional.ofNullable(channels.get(path));
    }

    private synchronized void giveBack(EventChannel channel) {
        if (--channel.users > 0) return;
        channels.remove(channel.path());
        channel.end();
    }

    @Override
    public synchronized void close() {
        channels.values().forEach(EventChannel::end);
        channels.clear();
    }

    private final class Use implements EventStream {
        private final EventChannel channel;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Use(EventChannel channel) {
            this.channel = channel;
        }

        @Override
        public void send(String text) {
            channel.send(text);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) giveBack(channel);
        }
    }
}
