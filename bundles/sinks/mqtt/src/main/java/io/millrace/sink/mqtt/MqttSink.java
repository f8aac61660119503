// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.mqtt;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.Sink;
import io.millrace.connection.mqtt.MqttConnection;
import io.millrace.connection.tls.TlsOptions;
import java.util.Arrays;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Publishes results. It does not wait for the acknowledgement of each message, only while very many are open; what
 * fails later is reported. With the broker away each message fails at once, so that the engine's cache can take over.
 */
@Component(service = Sink.class, scope = ServiceScope.PROTOTYPE, property = "type=mqtt")
public final class MqttSink implements BytesSink {
    private NodeContext context;
    private Options given;
    private MqttSinkOptions options;
    private Consumer<Exception> failed;
    private MqttConnection connection;

    @Override
    public OptionSet options() {
        return MqttSinkOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext nodeContext, Options values) {
        context = nodeContext;
        options = MqttSinkOptions.of(values);
        given = TlsOptions.resolved(values, nodeContext.dataFolder());
        failed = nodeContext::report;
    }

    @Override
    public void connect() {
        connection = context.connection(MqttConnection.TYPE, MqttConnection.class, given);
    }

    @Override
    public void send(byte[] bytes, int offset, int length) {
        send(bytes, offset, length, Options.empty());
    }

    @Override
    public void send(byte[] bytes, int offset, int length, Options own) {
        byte[] payload = Arrays.copyOfRange(bytes, offset, offset + length);
        connection.publish(options.topic(own), payload, options.qos(), options.retained(), failed);
    }
}
