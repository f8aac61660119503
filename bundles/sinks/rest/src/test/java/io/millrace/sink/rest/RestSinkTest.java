// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import io.millrace.connection.tls.SelfMadeAuthority;
import io.millrace.sink.rest.Receiver.Request;
import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.plugin.ManualClock;
import io.millrace.testkit.sink.SinkFeed;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class RestSinkTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final RestSink sink = new RestSink();
    private final FakeNodeContext context = new FakeNodeContext();
    private Receiver receiver;

    @Before
    public void start() throws Exception {
        receiver = new Receiver();
    }

    @After
    public void stop() {
        receiver.close();
    }

    @Test
    public void resultsAreSentInOrderOverHttp11() throws Exception {
        connect(Map.of("method", "post"));

        SinkFeed.send(sink, "{\"a\":1}", "{\"a\":2}");

        assertThat(receiver.requests)
                .containsExactly(
                        new Request("POST /in?x=1 HTTP/1.1", "{\"a\":1}", "application/json", null, null),
                        new Request("POST /in?x=1 HTTP/1.1", "{\"a\":2}", "application/json", null, null));
    }

    @Test
    public void aConnectionThatTheServerForgotLosesNoMessage() throws Exception {
        try (ForgetfulServer forgetful = new ForgetfulServer()) {
            connect(Map.of("method", "post", "url", forgetful.url()));

            SinkFeed.send(sink, "1", "2", "3");

            assertThat(forgetful.answered).containsExactly("1", "2", "3");
        }
    }

    @Test
    public void addressAndHeadersMayDifferFromMessageToMessage() throws Exception {
        connect(Map.of("method", "post", "url", receiver.url("/in?x={{.a}}")));
        byte[] message = "{}".getBytes(StandardCharsets.UTF_8);

        sink.send(message, 0, message.length, Options.of(Map.of("url", receiver.url("/in?x=7"))));

        assertThat(receiver.requests)
                .containsExactly(new Request("POST /in?x=7 HTTP/1.1", "{}", "application/json", null, null));
    }

    @Test
    public void getIsTheDefaultAndSendsNoBody() throws Exception {
        connect(Map.of());

        SinkFeed.send(sink, "ignored");

        assertThat(receiver.requests).containsExactly(new Request("GET /in?x=1 HTTP/1.1", "", null, null, null));
    }

    @Test
    public void headersAreAddedAndWinOverTheTypeOfTheBody() throws Exception {
        connect(Map.of(
                "method", "PUT",
                "bodyType", "text",
                "compression", "gzip",
                "headers", Map.of("X-Custom", "mine", "content-type", "text/csv")));

        SinkFeed.send(sink, "a,b");

        assertThat(receiver.requests)
                .containsExactly(new Request("PUT /in?x=1 HTTP/1.1", "a,b", "text/csv", "gzip", "mine"));
    }

    @Test
    public void aMultipartBodyHoldsTheFieldsAndTheResult() throws Exception {
        context.withClock(ManualClock.at(1234));
        connect(Map.of(
                "method", "POST",
                "bodyType", "formdata",
                "fileFieldName", "file",
                "formData", Map.of("site", "north")));

        SinkFeed.send(sink, "[1]");

        Request request = receiver.requests.get(0);
        assertThat(request.contentType()).startsWith("multipart/form-data; boundary=");
        assertThat(request.body())
                .contains("name=\"site\"\r\n\r\nnorth\r\n")
                .contains("name=\"file\"; filename=\"1234\"")
                .contains("\r\n\r\n[1]\r\n--");
    }

    @Test
    public void aReplyOtherThan2xxIsAnErrorThatIsNotTriedAgain() throws Exception {
        connect(Map.of("method", "POST"));
        receiver.status = 500;
        receiver.reply = "broken";

        assertThatThrownBy(() -> SinkFeed.send(sink, "x"))
                .isInstanceOfSatisfying(
                        MillraceException.class, e -> assertThat(e.code()).isNotEqualTo(ErrorCode.IO))
                .hasMessageContaining("status 500")
                .hasMessageContaining("broken")
                .hasMessageNotContaining("x=1");
    }

    @Test
    public void aServerThatIsAwayMayBeTriedAgain() throws Exception {
        connect(Map.of("method", "POST"));
        receiver.close();

        assertIoError();
    }

    @Test
    public void aServerThatIsTooSlowMayBeTriedAgain() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            connect(Map.of("url", "http://127.0.0.1:" + silent.getLocalPort(), "method", "POST", "timeout", 100));

            assertIoError();
        }
    }

    @Test
    public void theBodyOfTheReplyMayDecide() throws Exception {
        connect(Map.of("method", "POST", "responseType", "body", "debugResp", true));
        receiver.reply = "{\"code\": 200, \"more\": {\"code\": 500}}";
        SinkFeed.send(sink, "good");

        receiver.reply = "[{\"code\": 200}, {\"code\": 404}]";

        assertThatThrownBy(() -> SinkFeed.send(sink, "bad")).hasMessageContaining("code");
    }

    @Test
    public void anEncryptedServerIsTrustedThroughItsAuthority() throws Exception {
        SelfMadeAuthority authority = SelfMadeAuthority.in(folder.getRoot().toPath(), "ip:127.0.0.1");
        try (Receiver encrypted = new Receiver(authority.serverContext())) {
            connect(Map.of(
                    "url", encrypted.url("/"), "rootCaPath", authority.rootPem().toString()));
            SinkFeed.send(sink, "x");

            assertThat(encrypted.requests).hasSize(1);

            connect(Map.of("url", encrypted.url("/")));
            assertIoError();
        }
    }

    @Test
    public void aServerWithAnotherNameIsAcceptedOnlyIfTheUserInsists() throws Exception {
        SelfMadeAuthority authority = SelfMadeAuthority.in(folder.getRoot().toPath(), "dns:elsewhere.example");
        try (Receiver encrypted = new Receiver(authority.serverContext())) {
            connect(Map.of(
                    "url", encrypted.url("/"), "rootCaPath", authority.rootPem().toString()));
            assertIoError();

            connect(Map.of("url", encrypted.url("/"), "insecureSkipVerify", true));
            SinkFeed.send(sink, "x");

            assertThat(encrypted.requests).hasSize(1);
        }
    }

    @Test
    public void optionsThatCannotWorkAreRefused() {
        assertRefused(Map.of("url", "ftp://host"), "url");
        assertRefused(Map.of("url", "http:///path"), "url");
        assertRefused(Map.of("url", "http://host:99999"), "a port up to 65535");
        assertRefused(Map.of("url", "https://host", "rootCaPath", "missing.pem"), "missing.pem");
        assertRefused(Map.of("url", "{{.url}}"), "url");
        assertRefused(Map.of("method", "{{.method}}"), "option method cannot be a template");
        assertRefused(Map.of("url", "http://me:secret@host"), "Authorization");
        assertRefused(Map.of("method", "PATCH"), "PATCH");
        assertRefused(Map.of("bodyType", "yaml"), "bodyType");
        assertRefused(Map.of("bodyType", "json", "format", "delimited"), "format");
        assertRefused(Map.of("bodyType", "form"), "urlencoded");
        assertRefused(Map.of("bodyType", "formdata"), "fileFieldName");
        assertRefused(Map.of("headers", Map.of("A", 1)), "headers");
        assertRefused(Map.of("headers", Map.of("Content-Length", "1")), "Content-Length");
        assertRefused(Map.of("timeout", -1), "timeout");
        assertRefused(Map.of("oauth", Map.of("access", Map.of())), "oauth");
    }

    private void assertIoError() {
        assertThatThrownBy(() -> SinkFeed.send(sink, "x"))
                .isInstanceOfSatisfying(
                        MillraceException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IO));
    }

    private void connect(Map<String, Object> more) throws Exception {
        provision(more);
        sink.connect();
    }

    private void provision(Map<String, Object> more) throws Exception {
        Map<String, Object> options = new HashMap<>(Map.of("url", receiver.url("/in?x=1")));
        options.putAll(more);
        context.provision(sink, options);
    }

    private void assertRefused(Map<String, Object> options, String why) {
        assertThatThrownBy(() -> provision(options))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("secret");
    }
}
