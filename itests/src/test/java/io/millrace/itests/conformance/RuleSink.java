// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.millrace.itests.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on a free port that takes what REST sinks post and sorts it by path. */
final class RuleSink implements AutoCloseable {
    private static final int BACKLOG = 128;

    static {
        // Otherwise each answer on a kept connection waits for a delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    RuleSink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    Inbox inbox(String path) {
        return inboxes.computeIfAbsent(path, key -> new Inbox());
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            inbox(exchange.getRequestURI().getPath()).add(message(body));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** A body that is not JSON stands for an error. */
    private static JsonNode message(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return Json.parse(text).orElseGet(() -> Json.object().put("error", text));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
