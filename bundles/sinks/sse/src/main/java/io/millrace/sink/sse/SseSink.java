// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.sse;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.Sink;
import io.millrace.connection.httppush.EventStream;
import io.millrace.connection.httppush.EventStreamConnection;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Offers each result as an event to all who listen when it comes. */
@Component(service = Sink.class, scope = ServiceScope.PROTOTYPE, property = "type=" + EventStreamConnection.TYPE)
public final class SseSink implements BytesSink {
    private EventStream stream;

    @Override
    public OptionSet options() {
        return SseSinkOptions.DECLARED;
    }

    /** The path is there as soon as the rule is, so that listeners can be ready before its first result. */
    @Override
    public void provision(NodeContext context, Options given) {
        SseSinkOptions options = SseSinkOptions.of(given);
        stream = context.connection(EventStreamConnection.TYPE, EventStreamConnection.class, Options.empty())
                .open(options.path());
    }

    @Override
    public boolean mayBlock() {
        return false;
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        stream.send(new String(bytes, offset, length, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        if (stream != null) stream.close();
    }
}
