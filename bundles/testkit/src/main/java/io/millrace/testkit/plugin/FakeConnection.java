// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.plugin;

import io.millrace.api.connection.Connection;
import io.millrace.api.connection.ConnectionListener;
import io.millrace.api.connection.ConnectionState;
import io.millrace.api.option.Options;

/**
 * A connection whose peer is always there. The fake client of a test extends it and adds what the source or sink under
 * test calls; give it to the test with {@link FakeNodeContext#withConnection}.
 */
public abstract class FakeConnection implements Connection {
    @Override
    public final void open(Options options, ConnectionListener listener) {
        addListener(listener);
    }

    @Override
    public final void addListener(ConnectionListener listener) {
        listener.changed(ConnectionState.CONNECTED, "");
    }

    @Override
    public final void removeListener(ConnectionListener listener) {
        // The state never changes, so no listener was kept.
    }

    @Override
    public void close() {}
}
