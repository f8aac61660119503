// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.line;

import io.millrace.api.connection.Connection;
import io.millrace.api.connection.ConnectionListener;
import io.millrace.api.connection.ConnectionState;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * One TCP connection for all rules that send to the same server. It is made when there is something to send, and made anew
 * after it broke: so it needs no thread of its own, and a server that is away is no reason to refuse a rule.
 */
@Component(service = Connection.class, scope = ServiceScope.PROTOTYPE, property = "type=" + LineConnection.TYPE)
public final class LineConnection implements Connection {
    static final String TYPE = "line";
    private static final int PATIENCE_MILLIS = 5_000;

    private final List<ConnectionListener> listeners = new CopyOnWriteArrayList<>();
    private ConnectionState state = ConnectionState.CONNECTING;
    private String reason = "";
    private LineOptions options;
    private Socket socket;

    @Override
    public OptionSet options() {
        return LineOptions.DECLARED;
    }

    @Override
    public String shareKey(Options given) {
        return LineOptions.of(given).toString();
    }

    @Override
    public synchronized void open(Options given, ConnectionListener listener) {
        options = LineOptions.of(given);
        addListener(listener);
    }

    @Override
    public synchronized void addListener(ConnectionListener listener) {
        listeners.add(listener);
        listener.changed(state, reason);
    }

    @Override
    public void removeListener(ConnectionListener listener) {
        listeners.remove(listener);
    }

    /**
     * Sends bytes, all of them or none; may block.
     *
     * @throws MillraceException with code IO if the server cannot be reached
     */
    synchronized void send(byte[] bytes, int offset, int length) {
        try {
            if (socket == null) dial();
            socket.getOutputStream().write(bytes, offset, length);
        } catch (IOException e) {
            hangUp();
            changed(ConnectionState.DISCONNECTED, e.getMessage());
            throw MillraceException.io("cannot send to " + options, e);
        }
    }

    private void dial() throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress(options.host(), options.port()), PATIENCE_MILLIS);
        changed(ConnectionState.CONNECTED, "");
    }

    private void changed(ConnectionState next, String why) {
        state = next;
        reason = why;
        listeners.forEach(listener -> listener.changed(next, why));
    }

    private void hangUp() {
        try {
            if (socket != null) socket.close();
        } catch (IOException broken) {
            // What is broken already need not be closed.
        } finally {
            socket = null;
        }
    }

    @Override
    public synchronized void close() {
        hangUp();
    }
}
