// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import io.millrace.api.connection.Connection;
import io.millrace.api.option.Options;
import io.millrace.connection.httppush.HttpPushConnection;
import io.millrace.connection.httppush.HttpPushReceiver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** A use of the data server. It has no peer to lose, so it is always connected. */
@Component(service = Connection.class, scope = ServiceScope.PROTOTYPE, property = "type=" + HttpPushConnection.TYPE)
public final class JettyPushConnection extends DataServerConnection implements HttpPushConnection {
    private final List<HttpPushReceiver> receivers = new CopyOnWriteArrayList<>();

    @Activate
    public JettyPushConnection(@Reference DataServer server) {
        super(server);
    }

    @Override
    public String shareKey(Options options) {
        return TYPE;
    }

    @Override
    public void register(String path, String method, HttpPushReceiver receiver) {
        receivers.add(receiver);
        server.register(path, method, receiver);
    }

    @Override
    public void unregister(HttpPushReceiver receiver) {
        receivers.remove(receiver);
        server.unregister(receiver);
    }

    @Override
    public void close() {
        receivers.forEach(server::unregister);
    }
}
