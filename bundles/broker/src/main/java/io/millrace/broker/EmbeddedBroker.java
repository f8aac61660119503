// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.FastThreadLocal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running MQTT broker. {@link #close} ends all connections and the broker's thread; sessions and retained messages go
 * with it. Safe to use from any thread.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final WriteBufferWaterMark WRITE_BUFFER = new WriteBufferWaterMark(256 * 1024, 1024 * 1024);
    private static final int SECONDS_TO_CONNECT = 10;
    private static final int LONGEST_CLIENT_ID = 65_535;
    private static final int SECONDS_TO_STOP = 5;

    private final EventLoopGroup loop;
    private final Channel server;

    private final ChannelGroup channels;

    private EmbeddedBroker(EventLoopGroup loop, Channel server, ChannelGroup channels) {
        this.loop = loop;
        this.server = server;
        this.channels = channels;
    }

    /**
     * Starts a broker for everybody on this machine.
     *
     * @param port 0 picks a free port
     * @throws IOException when the address cannot be bound
     */
    public static EmbeddedBroker start(String host, int port) throws IOException {
        return start(BrokerOptions.on(host, port));
    }

    /** Starts a broker. @throws IOException when the address cannot be bound */
    public static EmbeddedBroker start(BrokerOptions options) throws IOException {
        EventLoopGroup loop = new MultiThreadIoEventLoopGroup(
                1, new DefaultThreadFactory("millrace-broker", true), NioIoHandler.newFactory());
        ChannelGroup channels = new DefaultChannelGroup(loop.next(), true);
        ChannelFuture bound = bootstrap(loop, options, channels).bind(options.host(), options.port());
        bound.awaitUninterruptibly();
        if (!bound.isSuccess()) {
            stop(loop);
            throw new IOException(
                    "cannot listen on " + options.host() + ":" + options.port() + ": "
                            + bound.cause().getMessage(),
                    bound.cause());
        }
        channels.add(bound.channel());
        EmbeddedBroker broker = new EmbeddedBroker(loop, bound.channel(), channels);
        LOG.info("MQTT broker listens on {}", broker.url());
        return broker;
    }

    /** The port that it listens on, also when 0 was asked for. */
    public int port() {
        return address().getPort();
    }

    /** What a client connects to, as in {@code tcp://127.0.0.1:1883}. */
    public String url() {
        String host = address().getAddress().getHostAddress();
        return "tcp://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port();
    }

    /** A loop that stops without a pause can leave its channels open, so they are closed before. */
    @Override
    public void close() {
        channels.close().awaitUninterruptibly();
        stop(loop);
    }

    private InetSocketAddress address() {
        return (InetSocketAddress) server.localAddress();
    }

    private static void stop(EventLoopGroup loop) {
        loop.shutdownGracefully(0, SECONDS_TO_STOP, TimeUnit.SECONDS).awaitUninterruptibly();
        FastThreadLocal.removeAll();
    }

    private static ServerBootstrap bootstrap(EventLoopGroup loop, BrokerOptions options, ChannelGroup channels) {
        Router router = new Router();
        return new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, WRITE_BUFFER)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channels.add(channel);
                        fill(channel, router, options);
                    }
                });
    }

    private static void fill(SocketChannel channel, Router router, BrokerOptions options) {
        channel.pipeline()
                .addLast(ConnectHandler.IDLE_WATCH, new IdleStateHandler(SECONDS_TO_CONNECT, 0, 0))
                .addLast(new FlushConsolidationHandler(
                        FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true))
                .addLast(MqttEncoder.INSTANCE)
                .addLast(new MqttDecoder(options.maxMessageBytes(), LONGEST_CLIENT_ID))
                .addLast(new ConnectHandler(router, options.credentials()));
    }
}
