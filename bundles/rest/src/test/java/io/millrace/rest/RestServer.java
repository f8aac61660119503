// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.StatisticsHandler;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.rules.ExternalResource;

/** The API on a port of its own, in front of an engine that is none. */
public final class RestServer extends ExternalResource {
    final FakeStreams streams = new FakeStreams();
    final FakeRules rules = new FakeRules();
    final FakeServer server = new FakeServer();
    final FakeSchemas schemas = new FakeSchemas();
    final FakePlugins plugins = new FakePlugins();
    final FakeTrials trials = new FakeTrials();
    final FakeUploads uploads = new FakeUploads();
    final FakeGroups groups = new FakeGroups();
    final FakeExtensions extensions = new FakeExtensions();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server jetty = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

    @Override
    protected void before() throws Exception {
        ManagementApplication application = new ManagementApplication(
                streams, rules, server, server::info, schemas, trials, uploads, groups, extensions, plugins);
        ServletHolder servlet = new ServletHolder(new CXFNonSpringJaxrsServlet(application));
        servlet.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(servlet, "/*");
        // Counts requests, so that the stop can wait for the last of them.
        StatisticsHandler counter = new StatisticsHandler();
        counter.setHandler(context);
        jetty.setHandler(counter);
        jetty.setStopTimeout(5_000);
        jetty.start();
    }

    @Override
    protected void after() {
        try {
            jetty.stop();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    HttpResponse<String> get(String path) {
        return call("GET", path, "");
    }

    HttpResponse<String> post(String path, String body) {
        return call("POST", path, body);
    }

    HttpResponse<String> call(String method, String path, String body, String... headers) {
        int port = ((ServerConnector) jetty.getConnectors()[0]).getLocalPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
