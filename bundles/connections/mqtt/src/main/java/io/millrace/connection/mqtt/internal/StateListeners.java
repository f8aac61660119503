// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import io.millrace.api.connection.ConnectionListener;
import io.millrace.api.connection.ConnectionState;
import java.util.ArrayList;
import java.util.List;

/** Tells listeners of changes, each the same changes in the same order. A repeated failure is told once. */
final class StateListeners {
    private final List<ConnectionListener> listeners = new ArrayList<>();
    private ConnectionState state = ConnectionState.CONNECTING;
    private String message = "";

    synchronized void add(ConnectionListener listener) {
        listeners.add(listener);
        listener.changed(state, message);
    }

    synchronized void remove(ConnectionListener listener) {
        listeners.remove(listener);
    }

    synchronized void changed(ConnectionState newState, String newMessage) {
        if (state == newState && message.equals(newMessage)) return;
        state = newState;
        message = newMessage;
        for (ConnectionListener listener : List.copyOf(listeners)) listener.changed(newState, newMessage);
    }
}
