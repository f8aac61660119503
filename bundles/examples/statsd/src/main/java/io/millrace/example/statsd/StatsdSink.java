// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.statsd;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import io.millrace.api.sink.RowSink;
import io.millrace.api.sink.Sink;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Sends each number of a row as a gauge, {@code prefix.column:value|g}. Where the server stands is the same for all rules of an
 * installation, so it can be configured once; a change takes effect at once, because the framework makes new instances.
 */
@Component(
        service = Sink.class,
        scope = ServiceScope.PROTOTYPE,
        property = "type=statsd",
        configurationPid = "io.millrace.example.statsd")
@Designate(ocd = StatsdConfiguration.class)
public final class StatsdSink implements RowSink {
    private final StatsdConfiguration configuration;
    private StatsdSinkOptions options;
    private DatagramSocket socket;

    @Activate
    public StatsdSink(StatsdConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public OptionSet options() {
        return StatsdSinkOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext context, Options given) {
        options = StatsdSinkOptions.of(given, configuration);
    }

    @Override
    public void connect() throws IOException {
        socket = new DatagramSocket();
    }

    @Override
    public void send(Row row) {
        StringBuilder gauges = new StringBuilder();
        for (int slot = 0; slot < row.shape().size(); slot++) {
            if (row.kind(slot).isNumber()) append(row.shape().column(slot), row.get(slot), gauges);
        }
        if (gauges.length() > 0) send(gauges.toString());
    }

    private void append(String column, Object value, StringBuilder gauges) {
        if (gauges.length() > 0) gauges.append('\n');
        if (!options.prefix().isEmpty()) gauges.append(options.prefix()).append('.');
        gauges.append(column.replaceAll("[^A-Za-z0-9_-]", "_"))
                .append(':')
                .append(value)
                .append("|g");
    }

    private void send(String gauges) {
        byte[] bytes = gauges.getBytes(StandardCharsets.UTF_8);
        InetSocketAddress server = new InetSocketAddress(options.host(), options.port());
        if (server.isUnresolved()) throw MillraceException.io("there is no host " + options.host(), null);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, server));
        } catch (IOException e) {
            throw MillraceException.io("cannot send to " + server, e);
        }
    }

    @Override
    public void close() {
        if (socket != null) socket.close();
    }
}
