// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.Sink;
import io.millrace.connection.tls.TlsOptions;
import java.io.EOFException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends each result as a request, one after the other, so that their order is kept. */
@Component(service = Sink.class, scope = ServiceScope.PROTOTYPE, property = "type=rest")
public final class RestSink implements BytesSink {
    private static final Logger LOG = LoggerFactory.getLogger(RestSink.class);
    private static final HttpClients CLIENTS = new HttpClients();
    private static final int MOST_STALE_CONNECTIONS = 3;
    private static final byte[] UNREAD = new byte[0];
    private static final int MOST_SHOWN = 500;

    private final Multipart multipart = new Multipart();
    private NodeContext context;
    private Options resolved;
    private RestSinkOptions options;
    private HttpRequest template;
    private HttpClients.Lease client;

    @Override
    public OptionSet options() {
        return RestSinkOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext nodeContext, Options given) {
        context = nodeContext;
        resolved = TlsOptions.resolved(given, nodeContext.dataFolder());
        options = RestSinkOptions.of(resolved);
        template = template(options).build();
    }

    @Override
    public void connect() {
        boolean encrypted = options.url().getScheme().equalsIgnoreCase("https");
        client = CLIENTS.lease(encrypted ? Optional.of(options.tls()) : Optional.empty());
    }

    @Override
    public void close() {
        if (client != null) client.close();
    }

    @Override
    public void send(byte[] bytes, int offset, int length) throws InterruptedException {
        send(template, options, bytes, offset, length);
    }

    @Override
    public void send(byte[] bytes, int offset, int length, Options own) throws InterruptedException {
        RestSinkOptions made = RestSinkOptions.of(resolved.with(own.asMap()));
        send(template(made).build(), made, bytes, offset, length);
    }

    private void send(HttpRequest head, RestSinkOptions made, byte[] bytes, int offset, int length)
            throws InterruptedException {
        byte[] message = made.compression().pack(Arrays.copyOfRange(bytes, offset, offset + length));
        HttpRequest request = HttpRequest.newBuilder(head, (name, value) -> true)
                .method(made.method(), body(made, message))
                .build();
        HttpResponse<byte[]> reply;
        try {
            reply = exchange(request);
        } catch (IOException e) {
            throw MillraceException.io(target() + ": " + reason(e), e);
        }
        check(reply);
    }

    /** A server may close a kept connection in the moment in which it is used again; nothing was answered, so it is sent again. */
    private HttpResponse<byte[]> exchange(HttpRequest request) throws IOException, InterruptedException {
        for (int left = MOST_STALE_CONNECTIONS; ; left--) {
            try {
                return client.client().send(request, replyHandler());
            } catch (IOException e) {
                if (left == 0 || !endedBeforeTheAnswer(e)) throw e;
            }
        }
    }

    private static boolean endedBeforeTheAnswer(Throwable failure) {
        if (failure == null) return false;
        return failure instanceof EOFException || endedBeforeTheAnswer(failure.getCause());
    }

    /** Everything of a request but its body. */
    private HttpRequest.Builder template(RestSinkOptions options) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(options.url());
        if (!options.timeout().isZero()) builder.timeout(options.timeout());
        String type = options.bodyType() == BodyType.FORMDATA
                ? multipart.contentType()
                : options.bodyType().contentType();
        if (!type.isEmpty()) builder.setHeader("Content-Type", type);
        String encoding = options.compression().encoding();
        if (!encoding.isEmpty()) builder.setHeader("Content-Encoding", encoding);
        options.headers().forEach((name, value) -> setHeader(builder, name, value));
        return builder;
    }

    private static void setHeader(HttpRequest.Builder builder, String name, String value) {
        try {
            builder.setHeader(name, value);
        } catch (IllegalArgumentException e) {
            throw MillraceException.options("option headers: " + name + " cannot be set, it is malformed or"
                    + " belongs to the connection itself");
        }
    }

    private BodyPublisher body(RestSinkOptions made, byte[] message) {
        return switch (options.bodyType()) {
            case NONE -> BodyPublishers.noBody();
            case FORMDATA ->
                BodyPublishers.ofByteArray(multipart.body(
                        made.fields(), options.fileField(), "" + context.clock().millis(), message));
            default -> BodyPublishers.ofByteArray(message);
        };
    }

    /** Reads a reply only if somebody wants to see it. */
    private BodyHandler<byte[]> replyHandler() {
        return reply -> isGood(reply.statusCode()) && !options.logsReply()
                ? BodySubscribers.replacing(UNREAD)
                : BodySubscribers.ofByteArray();
    }

    private void check(HttpResponse<byte[]> reply) {
        if (options.logsReply()) {
            LOG.info("Rule {}: {} replied {}: {}", context.ruleId(), target(), reply.statusCode(), shown(reply.body()));
        }
        if (!isGood(reply.statusCode())) {
            throw refused("status " + reply.statusCode() + ", expected 2xx: " + shown(reply.body()));
        }
        if (options.checksCode() && options.logsReply() && !ReplyCode.isGood(reply.body())) {
            throw refused("the reply has no code of 200 to 299: " + shown(reply.body()));
        }
    }

    private MillraceException refused(String problem) {
        return new MillraceException(ErrorCode.UNDEFINED, target() + ": " + problem);
    }

    /** Without the query, which may hold a secret. */
    private String target() {
        String url = options.url().toString();
        int query = url.indexOf('?');
        return options.method() + " " + (query < 0 ? url : url.substring(0, query));
    }

    private static boolean isGood(int status) {
        return status / 100 == 2;
    }

    private static String reason(IOException error) {
        String message = error.getMessage();
        return message == null ? error.getClass().getSimpleName() : message;
    }

    private static String shown(byte[] body) {
        return new String(body, 0, Math.min(body.length, MOST_SHOWN), StandardCharsets.UTF_8);
    }
}
