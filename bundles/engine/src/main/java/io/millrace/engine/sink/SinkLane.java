// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.time.Clock;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.node.NodeErrors;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * The way to a sink that blocks: messages wait here, and a thread for blocking work sends them one after the other. Within its
 * length the lane takes messages at once; a full lane holds the pipeline back.
 *
 * <p><b>Threads:</b> the pipeline puts messages in, one other thread at a time sends them.
 */
final class SinkLane<M> {
    /** Sends one message. */
    @FunctionalInterface
    interface Sender<M> {
        void send(M message) throws Exception;
    }

    private final Deque<M> waiting = new ArrayDeque<>();
    private final int length;
    private final long resendMillis;
    private final Sender<M> sender;
    private final Executor executor;
    private final Clock clock;
    private final NodeMetrics metrics;
    private final NodeErrors errors;
    private final Runnable onRoom;
    private boolean running;
    private boolean sending;
    private boolean paused;
    private boolean closed;

    SinkLane(SinkSettings settings, Sender<M> sender, SinkSurroundings surroundings) {
        this.length = Math.max(1, settings.bufferLength());
        this.resendMillis = settings.resendInterval().toMillis();
        this.sender = sender;
        this.executor = surroundings.context().blockingTasks();
        this.clock = surroundings.context().clock();
        this.metrics = surroundings.metrics();
        this.errors = surroundings.context().errors();
        this.onRoom = surroundings.onRoom();
    }

    synchronized void put(M message) {
        if (closed) return;
        waiting.add(message);
        metrics.bufferLength(waiting.size());
        if (!running && !paused) begin();
    }

    synchronized boolean hasRoom() {
        return waiting.size() < length;
    }

    private void begin() {
        running = true;
        executor.execute(this::run);
    }

    private void run() {
        M message;
        while ((message = next()) != null) {
            if (!send(message)) {
                rest();
                return;
            }
            done();
        }
    }

    /** Between two tries of one message. */
    private synchronized void rest() {
        sending = false;
        notifyAll();
    }

    /** Sends nothing more for the time being; waits for the message that is being sent, at most so long. */
    synchronized boolean pause(long atMostMillis) throws InterruptedException {
        paused = true;
        long deadline = System.nanoTime() + atMostMillis * 1_000_000;
        while (sending) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) return false;
            wait(left);
        }
        return true;
    }

    /** Sends on. */
    synchronized void resume() {
        paused = false;
        if (!running && !waiting.isEmpty()) begin();
    }

    private synchronized M next() {
        M message = closed || paused ? null : waiting.peek();
        sending = message != null;
        if (!sending) {
            running = false;
            notifyAll();
        }
        return message;
    }

    private void done() {
        boolean wasFull;
        synchronized (this) {
            wasFull = waiting.size() >= length;
            waiting.poll();
            metrics.bufferLength(waiting.size());
        }
        if (wasFull) onRoom.run();
    }

    /** Returns false if the message will be tried again later. */
    private boolean send(M message) {
        try {
            sender.send(message);
            metrics.out();
        } catch (Exception failure) {
            errors.count(failure);
            if (isWorthRetrying(failure)) {
                clock.schedule(clock.millis() + resendMillis, () -> executor.execute(this::run));
                return false;
            }
        }
        return true;
    }

    private boolean isWorthRetrying(Exception failure) {
        return resendMillis > 0 && failure instanceof MillraceException known && known.code() == ErrorCode.IO;
    }

    /** Waits until everything is sent, at most so long. */
    synchronized void drain(long atMostMillis) throws InterruptedException {
        long deadline = System.nanoTime() + atMostMillis * 1_000_000;
        while (running && !waiting.isEmpty()) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) return;
            wait(left);
        }
    }

    /** Forgets what is waiting. */
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }
}
