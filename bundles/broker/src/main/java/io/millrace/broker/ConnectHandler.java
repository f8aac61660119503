// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Admits a connection or refuses it. Once admitted, {@link SessionHandler} takes its place. */
final class ConnectHandler extends SimpleChannelInboundHandler<MqttMessage> {
    /** Name of the pipeline's idle watch: first for the time to say CONNECT, then for the client's keep-alive. */
    static final String IDLE_WATCH = "idle";

    private static final Logger LOG = LoggerFactory.getLogger(ConnectHandler.class);
    private static final int MQTT_5 = 5;

    private final Router router;
    private final Optional<Credentials> credentials;

    ConnectHandler(Router router, Optional<Credentials> credentials) {
        this.router = router;
        this.credentials = credentials;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage packet) {
        if (packet.decoderResult().cause() instanceof MqttUnacceptableProtocolVersionException) {
            refuse(context, MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION);
        } else if (packet.decoderResult().isFailure() || !(packet instanceof MqttConnectMessage connect)) {
            LOG.warn(
                    "Connection from {} closed: its first packet is no CONNECT",
                    context.channel().remoteAddress());
            context.close();
        } else {
            refusal(connect).ifPresentOrElse(code -> refuse(context, code), () -> admit(context, connect));
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) context.close();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("Connection from {} failed", context.channel().remoteAddress(), cause);
        context.close();
    }

    private Optional<MqttConnectReturnCode> refusal(MqttConnectMessage connect) {
        MqttConnectVariableHeader header = connect.variableHeader();
        MqttConnectPayload payload = connect.payload();
        if (header.version() >= MQTT_5) {
            return Optional.of(MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION);
        }
        if (payload.clientIdentifier().isEmpty() && !header.isCleanSession()) {
            return Optional.of(MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED);
        }
        if (credentials.isPresent() && !credentials.get().admit(payload)) {
            return Optional.of(MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
        }
        return Optional.empty();
    }

    private static void refuse(ChannelHandlerContext context, MqttConnectReturnCode code) {
        LOG.warn("Connection from {} refused: {}", context.channel().remoteAddress(), code);
        context.writeAndFlush(Packets.connected(code, false)).addListener(ChannelFutureListener.CLOSE);
    }

    private void admit(ChannelHandlerContext context, MqttConnectMessage connect) {
        boolean clean = connect.variableHeader().isCleanSession();
        String clientId = clientId(connect.payload());
        watchKeepAlive(context, connect.variableHeader().keepAliveTimeSeconds());
        Optional<Session> resumed = router.resume(clientId, clean);
        Session session = resumed.orElseGet(() -> router.create(clientId, clean));
        context.pipeline().replace(this, "session", new SessionHandler(router, session, will(connect)));
        context.writeAndFlush(Packets.connected(MqttConnectReturnCode.CONNECTION_ACCEPTED, resumed.isPresent()));
        session.outbox().attach(context.channel());
    }

    private static String clientId(MqttConnectPayload payload) {
        String given = payload.clientIdentifier();
        return given.isEmpty() ? UUID.randomUUID().toString() : given;
    }

    /** A client is gone when it has been silent for one and a half times its keep-alive. */
    private static void watchKeepAlive(ChannelHandlerContext context, int seconds) {
        context.pipeline()
                .replace(IDLE_WATCH, IDLE_WATCH, new IdleStateHandler(seconds * 1500L, 0, 0, TimeUnit.MILLISECONDS));
    }

    private static Optional<Message> will(MqttConnectMessage connect) {
        MqttConnectVariableHeader header = connect.variableHeader();
        if (!header.isWillFlag() || !Topics.isName(connect.payload().willTopic())) return Optional.empty();
        return Optional.of(new Message(
                connect.payload().willTopic(),
                connect.payload().willMessageInBytes(),
                MqttQoS.valueOf(header.willQos()),
                header.isWillRetain()));
    }
}
