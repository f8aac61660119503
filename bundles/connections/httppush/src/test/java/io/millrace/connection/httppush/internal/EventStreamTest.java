// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.option.Options;
import io.millrace.connection.httppush.EventStream;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class EventStreamTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private DataServer server;
    private JettyEventStreamConnection connection;

    @Before
    public void start() throws Exception {
        server = new DataServer(new Port(1000));
        connection = new JettyEventStreamConnection(server);
    }

    @After
    public void stop() throws Exception {
        server.stop();
    }

    @Test
    public void allWhoListenHearEveryEventUntilTheStreamIsClosed() throws Exception {
        EventStream stream = connection.open("/results");
        HttpResponse<InputStream> one = listen("/results");
        HttpResponse<InputStream> other = listen("/results");

        stream.send("{\"a\":1}");
        stream.send("{\"a\":2}");
        stream.close();

        assertThat(text(one)).isEqualTo("data: {\"a\":1}\n\ndata: {\"a\":2}\n\n:\n\n");
        assertThat(text(other)).isEqualTo("data: {\"a\":1}\n\ndata: {\"a\":2}\n\n:\n\n");
    }

    @Test
    public void theAnswerSaysThatItIsAStreamForPagesOfAnyOrigin() throws Exception {
        connection.open("/results");

        HttpResponse<InputStream> answer = listen("/results");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    @Test
    public void eachLineOfAnEventIsADataLineOfItsOwn() throws Exception {
        EventStream stream = connection.open("/results");
        HttpResponse<InputStream> listener = listen("/results");

        stream.send("one\ntwo\r\nthree");

        BufferedReader lines = new BufferedReader(new InputStreamReader(listener.body(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).isEqualTo("data: one");
        assertThat(lines.readLine()).isEqualTo("data: two");
        assertThat(lines.readLine()).isEqualTo("data: three");
    }

    @Test
    public void aPathIsThereUntilAllWhoOpenedItHaveClosedIt() throws Exception {
        EventStream first = connection.open("/results");
        EventStream second = connection.open("/results");

        first.close();
        first.close();
        assertThat(listen("/results").statusCode()).isEqualTo(200);

        second.close();
        assertThat(listen("/results").statusCode()).isEqualTo(404);
    }

    @Test
    public void itSaysWhereItListens() {
        assertThat(connection.listeningPort()).hasValue(server.port());
        assertThat(connection.shareKey(Options.empty())).isEqualTo("sse");
    }

    private HttpResponse<InputStream> listen(String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
    }

    private static String text(HttpResponse<InputStream> answer) throws Exception {
        return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
    }
}
