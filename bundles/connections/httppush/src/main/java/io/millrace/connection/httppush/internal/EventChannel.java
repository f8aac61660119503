// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** One path at which events are sent, and those who listen there. */
final class EventChannel {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private final String path;
    private final List<EventListener> listeners = new CopyOnWriteArrayList<>();
    private boolean ended;

    /** How many have opened it; kept by {@link EventChannels} under its lock. */
    int users;

    EventChannel(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    synchronized void add(EventListener listener) {
        if (ended) listener.end();
        else listeners.add(listener);
    }

    void remove(EventListener listener) {
        listeners.remove(listener);
    }

    void send(String text) {
        if (listeners.isEmpty()) return;
        byte[] frame = frame(text);
        listeners.forEach(listener -> listener.take(frame));
    }

    synchronized void end() {
        ended = true;
        listeners.forEach(EventListener::end);
    }

    /** A line end inside an event would end its line on the wire, so each line is a data line of its own. */
    private static byte[] frame(String text) {
        return ("data: " + LINE_END.matcher(text).replaceAll("\ndata: ") + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
