// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.connection.httppush.HttpPushReceiver;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class DataServerTest {
    private static final int MOST_BYTES = 1000;

    private final HttpClient caller = HttpClient.newHttpClient();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final HttpPushReceiver receiver = body -> received.add(new String(body, StandardCharsets.UTF_8));
    private DataServer server;

    @Before
    public void start() throws Exception {
        server = new DataServer(new Port(MOST_BYTES));
        server.register("/demo", "POST", receiver);
    }

    @After
    public void stop() throws Exception {
        server.stop();
    }

    @Test
    public void aBodyIsTakenAndAnsweredWithOk() throws Exception {
        HttpResponse<String> answer = send("POST", "/demo", "{\"a\":1}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(received).containsExactly("{\"a\":1}");
    }

    @Test
    public void everyStreamOfAnAddressGetsEveryBody() throws Exception {
        List<String> second = new CopyOnWriteArrayList<>();
        server.register("/demo", "POST", body -> second.add(new String(body, StandardCharsets.UTF_8)));

        send("POST", "/demo", "x");

        assertThat(received).containsExactly("x");
        assertThat(second).containsExactly("x");
    }

    @Test
    public void theWrongMethodIsRefusedAndTheRightOneNamed() throws Exception {
        HttpResponse<String> answer = send("PUT", "/demo", "x");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(received).isEmpty();
    }

    @Test
    public void anAddressIsUnknownUntilAStreamListensAndAgainWhenTheLastHasGone() throws Exception {
        assertThat(send("POST", "/other", "x").statusCode()).isEqualTo(404);

        server.unregister(receiver);

        assertThat(send("POST", "/demo", "x").statusCode()).isEqualTo(404);
    }

    @Test
    public void aBodyThatIsTooLargeIsRefused() throws Exception {
        assertThat(send("POST", "/demo", "x".repeat(MOST_BYTES)).statusCode()).isEqualTo(200);
        assertThat(send("POST", "/demo", "x".repeat(MOST_BYTES + 1)).statusCode())
                .isEqualTo(413);
        assertThat(received).hasSize(1);
    }

    @Test
    public void aBodyOfUnknownLengthThatIsTooLargeIsRefusedToo() throws Exception {
        byte[] large = "x".repeat(MOST_BYTES * 3).getBytes(StandardCharsets.UTF_8);
        HttpRequest chunked = HttpRequest.newBuilder(address("/demo"))
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large)))
                .build();

        assertThat(caller.send(chunked, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
    }

    @Test
    public void aBodyThatEndsEarlyIsABadRequest() throws Exception {
        String half = "POST /demo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n12345";

        assertThat(raw(half)).startsWith("HTTP/1.1 400");
        assertThat(received).isEmpty();
    }

    @Test
    public void pagesOfOtherOriginsMayPush() throws Exception {
        String preflight = "OPTIONS /demo HTTP/1.1\r\nHost: x\r\nOrigin: http://page\r\n"
                + "Access-Control-Request-Method: POST\r\nConnection: close\r\n\r\n";

        assertThat(raw(preflight))
                .startsWith("HTTP/1.1 204")
                .contains("Access-Control-Allow-Origin: *")
                .contains("Access-Control-Allow-Methods: POST, GET, PUT, DELETE, HEAD");
    }

    /** Sends text as it is, then ends the output, and returns the whole answer. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        return caller.send(request, BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
