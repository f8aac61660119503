// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.line;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.Sink;
import java.util.Arrays;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Sends each result as one line. Rules that name the same server share a connection. */
@Component(service = Sink.class, scope = ServiceScope.PROTOTYPE, property = "type=line")
public final class LineSink implements BytesSink {
    private NodeContext context;
    private Options given;
    private LineConnection connection;

    @Override
    public OptionSet options() {
        return LineOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext nodeContext, Options options) {
        LineOptions.of(options);
        context = nodeContext;
        given = options;
    }

    @Override
    public void connect() {
        connection = context.connection(LineConnection.TYPE, LineConnection.class, given);
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        byte[] line = Arrays.copyOfRange(bytes, offset, offset + length + 1);
        line[length] = '\n';
        connection.send(line, 0, line.length);
    }
}
