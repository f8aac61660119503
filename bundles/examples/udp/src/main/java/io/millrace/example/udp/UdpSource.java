// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.udp;

import io.millrace.api.connection.ConnectionState;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.source.BytesEmitter;
import io.millrace.api.source.BytesSource;
import io.millrace.api.source.Source;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.util.Arrays;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Each datagram is a payload; the format of the stream decodes it. */
@Component(service = Source.class, scope = ServiceScope.PROTOTYPE, property = "type=udp")
public final class UdpSource implements BytesSource {
    private NodeContext context;
    private UdpSourceOptions options;
    private volatile DatagramSocket socket;

    @Override
    public OptionSet options() {
        return UdpSourceOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext nodeContext, Options given) {
        context = nodeContext;
        options = UdpSourceOptions.of(given);
    }

    /** The address may be in use by the instance that this one replaces: both listen until that one is closed. */
    @Override
    public void connect() throws IOException {
        socket = new DatagramSocket(null);
        socket.setReuseAddress(true);
        socket.bind(options.address());
        context.connectionState(ConnectionState.CONNECTED, "");
    }

    @Override
    public void subscribe(BytesEmitter out) {
        context.blockingTasks().execute(() -> receive(out));
    }

    /** While the rule has no room, {@code emit} waits, the system's own buffer fills, and then datagrams are lost. */
    private void receive(BytesEmitter out) {
        DatagramPacket packet = new DatagramPacket(new byte[options.maxSize()], options.maxSize());
        while (!out.isCancelled() && !socket.isClosed()) {
            try {
                packet.setLength(options.maxSize());
                socket.receive(packet);
                out.emit(
                        Arrays.copyOf(packet.getData(), packet.getLength()),
                        Map.of("sender", packet.getAddress().getHostAddress()));
            } catch (IOException e) {
                if (!socket.isClosed()) out.error(e);
            }
        }
    }

    @Override
    public void close() {
        if (socket != null) socket.close();
    }
}
