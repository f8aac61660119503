// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.connection.Connection;
import io.millrace.api.connection.ConnectionListener;
import io.millrace.api.connection.ConnectionState;
import io.millrace.api.option.Options;
import java.util.List;

/** A client that writes its life down and shares with nobody. */
public final class FakeConnection implements Connection {
    private final List<String> calls;

    public FakeConnection(List<String> calls) {
        this.calls = calls;
    }

    @Override
    public void open(Options options, ConnectionListener listener) {
        calls.add("open");
        listener.changed(ConnectionState.CONNECTED, "");
    }

    @Override
    public void addListener(ConnectionListener listener) {
        listener.changed(ConnectionState.CONNECTED, "");
    }

    @Override
    public void removeListener(ConnectionListener listener) {
        // It tells nothing after it was opened.
    }

    @Override
    public void close() {
        calls.add("close");
    }
}
