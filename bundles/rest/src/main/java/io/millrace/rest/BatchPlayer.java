// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.ws.rs.core.MultivaluedMap;

/** Sends the requests of a batch to this server and gathers what it answers. */
final class BatchPlayer {
    private static final Set<String> PASSED_ON =
            Set.of("Authorization", "Content-Language", "Accept-Language", "traceparent");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final HttpClient client;
    private final URI server;
    private final MultivaluedMap<String, String> headers;

    /** @param headers of the request that brought the batch */
    BatchPlayer(HttpClient client, URI server, MultivaluedMap<String, String> headers) {
        this.client = client;
        this.server = server;
        this.headers = headers;
    }

    /** One after the other; a refusal does not keep the others from being played. */
    CompletableFuture<List<Map<String, Object>>> play(List<BatchEntry> entries) {
        CompletableFuture<List<Map<String, Object>>> played = CompletableFuture.completedFuture(new ArrayList<>());
        for (BatchEntry entry : entries) {
            played = played.thenCompose(answers -> play(entry).thenApply(answer -> {
                answers.add(answer);
                return answers;
            }));
        }
        return played;
    }

    private CompletableFuture<Map<String, Object>> play(BatchEntry entry) {
        try {
            return client.sendAsync(request(entry), BodyHandlers.ofString())
                    .handle((response, failure) -> failure == null ? answer(response) : failed(failure));
        } catch (IllegalArgumentException malformed) {
            return CompletableFuture.completedFuture(failed(malformed));
        }
    }

    private HttpRequest request(BatchEntry entry) {
        if (!entry.path().startsWith("/")) {
            throw new IllegalArgumentException("path '" + entry.path() + "' does not begin with a slash");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + entry.path()))
                .timeout(PATIENCE)
                .method(entry.method(), BodyPublishers.ofString(entry.body()));
        for (String name : PASSED_ON) {
            String value = headers.getFirst(name);
            if (value != null) request.header(name, value);
        }
        return request.build();
    }

    private static Map<String, Object> answer(HttpResponse<String> response) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("code", response.statusCode());
        if (!response.body().isEmpty()) answer.put("response", response.body());
        return answer;
    }

    private static Map<String, Object> failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("code", Answers.BAD_REQUEST);
        answer.put("error", String.valueOf(cause.getMessage()));
        return answer;
    }
}
