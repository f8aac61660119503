// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import io.millrace.api.connection.Connection;
import io.millrace.api.option.Options;
import io.millrace.connection.httppush.EventStream;
import io.millrace.connection.httppush.EventStreamConnection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** A use of the data server. Whether anybody listens or not, it is connected. */
@Component(service = Connection.class, scope = ServiceScope.PROTOTYPE, property = "type=" + EventStreamConnection.TYPE)
public final class JettyEventStreamConnection extends DataServerConnection implements EventStreamConnection {
    @Activate
    public JettyEventStreamConnection(@Reference DataServer server) {
        super(server);
    }

    @Override
    public String shareKey(Options options) {
        return TYPE;
    }

    @Override
    public EventStream open(String path) {
        return server.openStream(path);
    }

    @Override
    public void close() {
        // Streams belong to those who opened them.
    }
}
