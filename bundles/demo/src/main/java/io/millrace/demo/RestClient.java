// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The management API of Millrace, as far as the demo needs it. */
final class RestClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int FIRST_ERROR = 400;
    private static final int NOT_FOUND = 404;

    private final URI base;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    RestClient(URI base) {
        this.base = base;
    }

    /** The server's sign of life. @throws DemoException when it is not there, or not ready yet */
    HttpResponse<String> ping() throws DemoException, InterruptedException {
        HttpResponse<String> response = send("GET", "/ping", "");
        if (response.statusCode() >= FIRST_ERROR) throw refused("GET /ping", response);
        return response;
    }

    /** @throws DemoException with the server's own message when it refuses */
    void create(String collection, String body) throws DemoException, InterruptedException {
        HttpResponse<String> response = send("POST", collection, body);
        if (response.statusCode() >= FIRST_ERROR) throw refused("POST " + collection, response);
    }

    void delete(String path) throws DemoException, InterruptedException {
        HttpResponse<String> response = send("DELETE", path, "");
        if (response.statusCode() >= FIRST_ERROR && response.statusCode() != NOT_FOUND) {
            throw refused("DELETE " + path, response);
        }
    }

    /** Removes what an earlier run may have left; that there is nothing to remove is no error. */
    void deleteIfThere(String path) throws DemoException, InterruptedException {
        send("DELETE", path, "");
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws DemoException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemoException("Millrace does not answer at " + base + " (" + e + "). Is it running?", e);
        }
    }

    private static DemoException refused(String what, HttpResponse<String> response) {
        return new DemoException(what + " failed with " + response.statusCode() + ": " + response.body());
    }
}
