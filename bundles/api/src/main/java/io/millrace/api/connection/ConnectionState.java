// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connection;

/** Whether a client has its peer. */
public enum ConnectionState {
    CONNECTED(1),
    CONNECTING(0),
    DISCONNECTED(-1);

    private final int metric;

    ConnectionState(int metric) {
        this.metric = metric;
    }

    /** The value of the metric {@code connection_status}. */
    public int metric() {
        return metric;
    }
}
