// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.mqtt;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.source.BytesEmitter;
import io.millrace.api.source.BytesSource;
import io.millrace.api.source.Source;
import io.millrace.connection.mqtt.MqttConnection;
import io.millrace.connection.mqtt.MqttReceiver;
import io.millrace.connection.tls.TlsOptions;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Emits the payloads of topics. A message is acknowledged when the rule has taken it, so a slow rule holds the broker
 * back.
 */
@Component(service = Source.class, scope = ServiceScope.PROTOTYPE, property = "type=mqtt")
public final class MqttSource implements BytesSource, MqttReceiver {
    private static final long SUBSCRIBE_SECONDS = 5;

    private NodeContext context;
    private Options given;
    private MqttSourceOptions options;
    private MqttConnection connection;
    private BytesEmitter out;
    private boolean ended;

    @Override
    public OptionSet options() {
        return MqttSourceOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext nodeContext, Options values) {
        context = nodeContext;
        options = MqttSourceOptions.of(values);
        given = TlsOptions.resolved(values, nodeContext.dataFolder());
    }

    @Override
    public void connect() {
        connection = context.connection(MqttConnection.TYPE, MqttConnection.class, given);
    }

    /** A broker that is away is waited for in the background. */
    @Override
    public void subscribe(BytesEmitter emitter) throws Exception {
        out = emitter;
        CompletableFuture<Void> acknowledged = connection.subscribe(options.filters(), options.qos(), this);
        try {
            acknowledged.get(SUBSCRIBE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            acknowledged.whenComplete(this::acknowledged);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void acknowledged(Void nothing, Throwable error) {
        if (error instanceof Exception refusal) context.report(refusal);
    }

    @Override
    public boolean received(String topic, byte[] payload, int qos, int messageId) {
        if (ended) return true;
        if (options.endMessage().isPresent()
                && Arrays.equals(options.endMessage().get(), payload)) {
            ended = true;
            out.end("");
            return true;
        }
        out.emit(payload, new MqttMetadata(topic, qos, messageId));
        return !out.isCancelled();
    }

    @Override
    public void failed(Exception error) {
        context.report(error);
    }

    @Override
    public void close() {
        if (connection == null) return;
        connection.unsubscribe(this);
    }
}
