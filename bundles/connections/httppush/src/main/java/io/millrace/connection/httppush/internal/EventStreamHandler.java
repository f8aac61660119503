// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Answers those who listen to a stream of events, each by a thread for as long as it listens. */
final class EventStreamHandler {
    /** Leaves enough of the server's threads to those who push. */
    private static final int MOST_LISTENERS = 64;

    private final EventChannels channels;
    private final Semaphore places = new Semaphore(MOST_LISTENERS);

    EventStreamHandler(EventChannels channels) {
        this.channels = channels;
    }

    /** Whether it was its to answer. Returns when the stream ends or the listener goes. */
    boolean answers(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("GET")) return false;
        Optional<EventChannel> channel = channels.at(path);
        if (channel.isEmpty()) return false;
        if (!places.tryAcquire()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return true;
        }
        try {
            listen(channel.get(), response);
        } finally {
            places.release();
        }
        return true;
    }

    private static void listen(EventChannel channel, HttpServletResponse response) throws IOException {
        EventListener listener = new EventListener();
        channel.add(listener);
        try {
            response.setContentType("text/event-stream");
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Access-Control-Allow-Origin", "*");
            response.flushBuffer();
            listener.writeTo(response.getOutputStream(), response::flushBuffer);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            channel.remove(listener);
        }
    }
}
