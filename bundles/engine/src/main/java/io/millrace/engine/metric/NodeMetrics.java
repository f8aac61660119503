// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metric;

import io.millrace.api.connection.ConnectionState;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is counted of one node.
 *
 * <p><b>Threads:</b> the counters of rows are written by the thread that runs the pipeline and may be read a little late by
 * others; errors and connection states come from any thread.
 */
public final class NodeMetrics {
    private final String prefix;
    private final boolean hasConnection;
    private volatile SparedWork spared = SparedWork.NONE;
    private long recordsIn;
    private long recordsOut;
    private long processed;
    private long latencyMicros;
    private long lastInvocation;
    private volatile int bufferLength;
    private long exceptions;
    private long dropped;
    private volatile String lastException = "";
    private volatile long lastExceptionTime;
    private volatile ConnectionState connection = ConnectionState.CONNECTING;
    private volatile long lastConnected;
    private volatile long lastDisconnected;
    private volatile String lastDisconnectedMessage = "";
    private volatile long lastTry;

    /**
     * @param prefix what the names of all metrics of this node begin with
     * @param hasConnection whether it is a source or sink
     */
    public NodeMetrics(String prefix, boolean hasConnection) {
        this.prefix = prefix;
        this.hasConnection = hasConnection;
    }

    public String prefix() {
        return prefix;
    }

    /** Shows what others did for the node as if it had done it. */
    public void countAlso(SparedWork work) {
        spared = work;
    }

    public void in() {
        recordsIn++;
    }

    public void out() {
        recordsOut++;
    }

    public void out(int count) {
        recordsOut += count;
    }

    public void processed(long nowMillis) {
        processed++;
        lastInvocation = nowMillis;
    }

    public void latency(long micros) {
        latencyMicros = micros;
    }

    public void bufferLength(int length) {
        bufferLength = length;
    }

    public synchronized void exception(String message, long nowMillis) {
        exceptions++;
        lastException = message;
        lastExceptionTime = nowMillis;
    }

    public synchronized void dropped() {
        dropped++;
    }

    public synchronized long exceptions() {
        return exceptions;
    }

    public long recordsOut() {
        return recordsOut;
    }

    public String lastException() {
        return lastException;
    }

    public long lastExceptionTime() {
        return lastExceptionTime;
    }

    public void connection(ConnectionState state, String message, long nowMillis) {
        connection = state;
        switch (state) {
            case CONNECTED -> lastConnected = nowMillis;
            case CONNECTING -> lastTry = nowMillis;
            case DISCONNECTED -> {
                lastDisconnected = nowMillis;
                lastDisconnectedMessage = message;
            }
        }
    }

    /** Adds all metrics under their full names, in the order in which they are shown. */
    public synchronized void writeTo(Map<String, Object> target) {
        Map<String, Object> own = new LinkedHashMap<>();
        SparedWork others = spared;
        own.put("records_in_total", recordsIn + others.in());
        own.put("records_out_total", recordsOut + others.out());
        own.put("messages_processed_total", processed + others.in());
        own.put("process_latency_us", latencyMicros);
        own.put("buffer_length", (long) bufferLength);
        own.put("last_invocation", Math.max(lastInvocation, others.lastMillis()));
        own.put("exceptions_total", exceptions);
        own.put("last_exception", lastException);
        own.put("last_exception_time", lastExceptionTime);
        if (dropped > 0) own.put("dropped_total", dropped);
        if (hasConnection) writeConnection(own);
        own.forEach((name, value) -> target.put(prefix + name, value));
    }

    private void writeConnection(Map<String, Object> own) {
        own.put("connection_status", (long) connection.metric());
        own.put("connection_last_connected_time", lastConnected);
        own.put("connection_last_disconnected_time", lastDisconnected);
        own.put("connection_last_disconnected_message", lastDisconnectedMessage);
        own.put("connection_last_try_time", lastTry);
    }
}
