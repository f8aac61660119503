// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import java.nio.charset.StandardCharsets;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** The answers that the API gives, with the content type and length that belong to them. */
final class Answers {
    static final int OK = 200;
    static final int CREATED = 201;
    static final int NO_CONTENT = 204;
    static final int BAD_REQUEST = 400;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int TOO_LARGE = 413;
    static final int UNPROCESSABLE = 422;

    private Answers() {}

    static Response empty(int status) {
        return Response.status(status).build();
    }

    static Response text(int status, String text) {
        return content(status, "text/plain; charset=utf-8", text);
    }

    /** @param value maps, lists, texts, numbers and flags */
    static Response json(Object value) {
        return jsonText(OK, JsonBodies.write(value));
    }

    static Response jsonText(int status, String json) {
        return content(status, "application/json", json);
    }

    /** What every unknown address answers. */
    static Response unknownPath() {
        return text(NOT_FOUND, "404 page not found\n");
    }

    private static Response content(int status, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_LENGTH, bytes.length)
                .entity(bytes)
                .build();
    }
}
