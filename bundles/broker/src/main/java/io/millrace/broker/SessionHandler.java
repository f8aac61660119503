// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The talk with one admitted client. */
final class SessionHandler extends SimpleChannelInboundHandler<MqttMessage> {
    private static final Logger LOG = LoggerFactory.getLogger(SessionHandler.class);

    private final Router router;
    private final Session session;
    private Optional<Message> will;
    private boolean paused;

    SessionHandler(Router router, Session session, Optional<Message> will) {
        this.router = router;
        this.session = session;
        this.will = will;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage packet) {
        if (packet.decoderResult().isFailure()) {
            closeForError(context, packet.decoderResult().cause());
            return;
        }
        switch (packet.fixedHeader().messageType()) {
            case PUBLISH -> publish(context, (MqttPublishMessage) packet);
            case PUBACK -> session.outbox().acknowledge(Packets.id(packet));
            case PUBREC -> session.outbox().received(Packets.id(packet));
            case PUBREL -> release(context, Packets.id(packet));
            case PUBCOMP -> session.outbox().complete(Packets.id(packet));
            case SUBSCRIBE -> subscribe(context, (MqttSubscribeMessage) packet);
            case UNSUBSCRIBE -> unsubscribe(context, (MqttUnsubscribeMessage) packet);
            case PINGREQ -> context.writeAndFlush(Packets.pong());
            case DISCONNECT -> leave(context);
            default -> closeForError(context, new IllegalStateException("unexpected " + packet.fixedHeader()));
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        session.outbox().drain();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        boolean current =
                session.outbox().channel().filter(context.channel()::equals).isPresent();
        if (current) session.outbox().detach();
        if (current && session.isClean()) router.forget(session);
        will.ifPresent(router::publish);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent && !paused) {
            LOG.info("Client {} closed: silent for longer than its keep-alive", session.clientId());
            context.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        closeForError(context, cause);
    }

    private void publish(ChannelHandlerContext context, MqttPublishMessage packet) {
        Message message = Message.from(packet);
        int packetId = packet.variableHeader().packetId();
        switch (message.qos()) {
            case AT_MOST_ONCE -> router.publish(message).ifPresent(full -> pause(context, full));
            case AT_LEAST_ONCE -> answer(context, Packets.acknowledgement(packetId), router.publish(message));
            default -> {
                boolean first = session.take(packetId);
                answer(context, Packets.receipt(packetId), first ? router.publish(message) : Optional.empty());
            }
        }
    }

    /** The answer waits for a receiver that is behind; so does, in the end, a sender that counts its open packets. */
    private static void answer(ChannelHandlerContext context, MqttMessage answer, Optional<Outbox> full) {
        full.ifPresentOrElse(
                outbox -> outbox.whenDrained(() -> context.writeAndFlush(answer)),
                () -> context.writeAndFlush(answer, context.voidPromise()));
    }

    /** Stops reading from a sender of QoS 0. Never from one that also receives: its acknowledgements come this way. */
    private void pause(ChannelHandlerContext context, Outbox full) {
        if (paused || !session.filters().isEmpty()) return;
        paused = true;
        context.channel().config().setAutoRead(false);
        full.whenDrained(() -> {
            paused = false;
            context.channel().config().setAutoRead(true);
        });
    }

    private void release(ChannelHandlerContext context, int packetId) {
        session.release(packetId);
        context.writeAndFlush(Packets.completion(packetId));
    }

    private void subscribe(ChannelHandlerContext context, MqttSubscribeMessage packet) {
        List<MqttTopicSubscription> granted = new ArrayList<>();
        MqttMessageBuilders.SubAckBuilder answer = MqttMessageBuilders.subAck().packetId(Packets.id(packet));
        for (MqttTopicSubscription wanted : packet.payload().topicSubscriptions()) {
            boolean valid = Topics.isFilter(wanted.topicFilter());
            answer.addGrantedQos(valid ? wanted.qualityOfService() : MqttQoS.FAILURE);
            if (valid) {
                router.subscribe(session, wanted.topicFilter(), wanted.qualityOfService());
                granted.add(wanted);
            }
        }
        context.writeAndFlush(answer.build());
        granted.forEach(wanted -> router.sendRetained(session, wanted.topicFilter(), wanted.qualityOfService()));
    }

    private void unsubscribe(ChannelHandlerContext context, MqttUnsubscribeMessage packet) {
        packet.payload().topics().forEach(filter -> router.unsubscribe(session, filter));
        context.writeAndFlush(Packets.unsubscribed(Packets.id(packet)));
    }

    private void leave(ChannelHandlerContext context) {
        will = Optional.empty();
        context.close();
    }

    private void closeForError(ChannelHandlerContext context, Throwable cause) {
        LOG.warn("Client {} closed: {}", session.clientId(), cause.toString());
        context.close();
    }
}
