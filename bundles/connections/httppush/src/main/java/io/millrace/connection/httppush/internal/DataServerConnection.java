// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import io.millrace.api.connection.Connection;
import io.millrace.api.connection.ConnectionListener;
import io.millrace.api.connection.ConnectionState;
import io.millrace.api.option.Options;
import java.util.OptionalInt;

/** A use of the data server. It has no peer to lose, so it is always connected. */
abstract class DataServerConnection implements Connection {
    final DataServer server;

    DataServerConnection(DataServer server) {
        this.server = server;
    }

    @Override
    public void open(Options options, ConnectionListener listener) {
        addListener(listener);
    }

    @Override
    public void addListener(ConnectionListener listener) {
        listener.changed(ConnectionState.CONNECTED, "");
    }

    @Override
    public void removeListener(ConnectionListener listener) {
        // The state never changes, so no listener was kept.
    }

    @Override
    public OptionalInt listeningPort() {
        return OptionalInt.of(server.port());
    }
}
