// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import io.millrace.connection.httppush.EventStream;
import io.millrace.connection.httppush.HttpPushReceiver;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one HTTP server of this process to which events are pushed. It runs from the start of the bundle, so that callers
 * hear 404 rather than nothing while no stream listens.
 */
@Component(service = DataServer.class, immediate = true, configurationPid = "io.millrace.connection.httppush")
@Designate(ocd = DataServerSettings.class)
public final class DataServer {
    private static final Logger LOG = LoggerFactory.getLogger(DataServer.class);
    private static final Duration IDLE = Duration.ofSeconds(60);

    /** Callers that are held back keep a thread, so there are many. */
    private static final int MOST_THREADS = 200;

    private final Endpoints endpoints = new Endpoints();
    private final EventChannels channels = new EventChannels();
    private final Server server;
    private final ServerConnector connector;

    @Activate
    public DataServer(DataServerSettings settings) throws Exception {
        server = new Server(threads());
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(quiet()));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        server.setHandler(new PushHandler(endpoints, new EventStreamHandler(channels), settings.maxBodyBytes()));
        start(settings);
    }

    private void start(DataServerSettings settings) throws Exception {
        try {
            server.start();
        } catch (Exception e) {
            server.stop();
            LOG.error("The data server cannot listen on {}:{}", settings.host(), settings.port(), e);
            throw e;
        }
        LOG.info("The data server listens on {}:{}", settings.host(), port());
    }

    /** The port that it listens on. */
    int port() {
        return connector.getLocalPort();
    }

    void register(String path, String method, HttpPushReceiver receiver) {
        endpoints.add(path, method, receiver);
    }

    void unregister(HttpPushReceiver receiver) {
        endpoints.remove(receiver);
    }

    /** Opens a stream of events; several users of one path share it. */
    EventStream openStream(String path) {
        return channels.open(path);
    }

    @Deactivate
    public void stop() throws Exception {
        channels.close();
        server.stop();
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 2);
        threads.setName("millrace-httppush");
        threads.setDaemon(true);
        return threads;
    }

    private static HttpConfiguration quiet() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        return configuration;
    }
}
