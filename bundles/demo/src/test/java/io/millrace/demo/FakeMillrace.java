// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.millrace.broker.EmbeddedBroker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that takes the demo's REST calls, and a broker on which it does by hand what the two rules say. */
final class FakeMillrace implements AutoCloseable {
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    private final EmbeddedBroker broker = EmbeddedBroker.start("127.0.0.1", 0);
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    // Two, because a client that waits in its own callback never hears of its acknowledgements.
    private final Link in;
    private final Link out;
    private boolean refusing;
    private int seen;

    FakeMillrace() throws IOException, DemoException {
        server.createContext("/", this::answer);
        server.start();
        out = Link.to(broker.url());
        in = Link.to(broker.url());
        in.subscribe(Scenario.INPUT_TOPIC, this::read);
    }

    String[] arguments() {
        return new String[] {
            "--rest",
            "http://127.0.0.1:" + server.getAddress().getPort(),
            "--broker",
            broker.url(),
            "--seconds",
            "1",
            "--rate",
            "200",
            "--wait",
            "1"
        };
    }

    void refuseRules() {
        refusing = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        calls.add(call);
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean refused = refusing && call.equals("POST /rules");
        byte[] text =
                (refused ? "{\"error\":2000,\"message\":\"no such rule\"}" : "done").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refused ? 400 : 200, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    /**
     * The filter swallows one reading, so that the demo has a loss to report; the average is one of a single reading.
     */
    private void read(String reading) {
        String device = Json.text(reading, "deviceId").orElseThrow();
        boolean hot = Double.parseDouble(reading.replaceAll(".*\"temperature\":([0-9.]+).*", "$1")) > Scenario.HOT;
        if (hot && ++seen != 10) send(Scenario.FILTER.topic(), reading);
        send(Scenario.AVERAGE.topic(), "{\"deviceId\":\"" + device + "\",\"average\":1.5,\"readings\":1}");
    }

    private void send(String topic, String text) {
        try {
            out.publish(topic, text.getBytes(StandardCharsets.UTF_8));
        } catch (DemoException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws DemoException {
        server.stop(0);
        in.close();
        out.close();
        broker.close();
    }
}
