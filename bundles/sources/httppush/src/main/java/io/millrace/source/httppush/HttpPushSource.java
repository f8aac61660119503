// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.httppush;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.source.BytesEmitter;
import io.millrace.api.source.BytesSource;
import io.millrace.api.source.Source;
import io.millrace.connection.httppush.HttpPushConnection;
import io.millrace.connection.httppush.HttpPushReceiver;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Emits what is pushed to one path of the data server. A slow rule drops its oldest events; no caller waits for it. */
@Component(service = Source.class, scope = ServiceScope.PROTOTYPE, property = "type=httppush")
public final class HttpPushSource implements BytesSource {
    private NodeContext context;
    private HttpPushSourceOptions options;
    private HttpPushConnection connection;
    private HttpPushReceiver receiver;

    @Override
    public OptionSet options() {
        return HttpPushSourceOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext nodeContext, Options given) {
        context = nodeContext;
        options = HttpPushSourceOptions.of(given);
    }

    @Override
    public void connect() {
        connection = context.connection(HttpPushConnection.TYPE, HttpPushConnection.class, Options.empty());
    }

    /** Several streams may share one path: the callers would wait for the slowest rule, and all others with them. */
    @Override
    public boolean mayBeHeldBack() {
        return false;
    }

    @Override
    public void subscribe(BytesEmitter out) {
        receiver = out::emit;
        connection.register(options.path(), options.method(), receiver);
    }

    @Override
    public void close() {
        if (receiver != null) connection.unregister(receiver);
    }
}
