// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.millrace.itests.Json;
import io.millrace.itests.http.Call;
import io.millrace.itests.http.Http;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Something simple enough to test the tests: it takes every stream whose name is not "refused", and each rule sends
 * on what is pushed, as a list of one row. Management API and data port are one.
 */
public final class EchoServer implements AutoCloseable {
    private static final int OK = 200;
    private static final int REFUSED = 400;

    private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    private final Http http = new Http();
    private final List<String> deleted = new CopyOnWriteArrayList<>();
    private volatile String sink = "";

    public EchoServer() throws IOException {
        server.createContext("/streams", this::streams);
        server.createContext("/rules", this::rules);
        server.createContext("/", this::push);
        server.start();
    }

    public ServerAddress address() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new ServerAddress(url, url);
    }

    /** The paths of all deletions so far, in order. */
    public List<String> deleted() {
        return List.copyOf(deleted);
    }

    private void streams(HttpExchange exchange) throws IOException {
        boolean refused = body(exchange).contains("STREAM refused");
        answer(exchange, refused ? REFUSED : OK, refused ? "{\"error\":1000,\"message\":\"no\"}" : "created");
    }

    private void rules(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            JsonNode rule = Json.parsed(body(exchange));
            sink = rule.at("/actions/0/rest/url").asText();
        }
        answer(exchange, OK, "{\"status\":\"running\"}");
    }

    private void push(HttpExchange exchange) throws IOException {
        JsonNode row = Json.parsed(body(exchange));
        answer(exchange, OK, "");
        http.send(Call.post(sink, Json.array().add(row)));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE"))
            deleted.add(exchange.getRequestURI().getPath());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
