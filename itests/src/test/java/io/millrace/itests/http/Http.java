// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

/** Sends calls over HTTP/1.1. Any number of threads may share one. */
public final class Http {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(LIMIT)
            .build();

    /** The answer, or one with status 0 if nobody answers within 20 seconds. */
    public Reply send(Call call) {
        try {
            HttpResponse<byte[]> response = exchange(call, BodyHandlers.ofByteArray());
            return new Reply(
                    response.statusCode(),
                    name -> response.headers().firstValue(name).orElse(""),
                    new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Reply.none(e);
        }
    }

    /** The lines of an answer that goes on; returns as soon as it has begun. */
    public Stream<String> lines(Call call) throws IOException {
        HttpResponse<Stream<String>> response = exchange(call, BodyHandlers.ofLines());
        if (response.statusCode() >= 400) throw new IOException(call.uri() + " answers " + response.statusCode());
        return response.body();
    }

    private <T> HttpResponse<T> exchange(Call call, BodyHandler<T> handler) throws IOException {
        BodyPublisher body = call.body().map(BodyPublishers::ofByteArray).orElseGet(BodyPublishers::noBody);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(call.uri()).timeout(LIMIT).method(call.method(), body);
        call.headers().forEach(request::setHeader);
        try {
            return client.send(request.build(), handler);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + call.uri());
        }
    }
}
