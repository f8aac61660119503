// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request. The content type is JSON unless said otherwise, also where there is no body.
 *
 * @param method verb in capitals
 * @param uri absolute address
 * @param body bytes of the body, if any
 * @param headers all headers that are not implied
 */
public record Call(String method, URI uri, Optional<byte[]> body, Map<String, String> headers) {
    private static final String CONTENT_TYPE = "Content-Type";

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call of(String method, String uri) {
        return new Call(method, URI.create(uri), Optional.empty(), Map.of(CONTENT_TYPE, "application/json"));
    }

    public static Call get(String uri) {
        return of("GET", uri);
    }

    public static Call post(String uri, JsonNode body) {
        return of("POST", uri).with(body);
    }

    public static Call delete(String uri) {
        return of("DELETE", uri);
    }

    /** The same with a body: a text as it is, anything else as JSON. */
    public Call with(JsonNode value) {
        String text = value.isTextual() ? value.textValue() : Json.write(value);
        return new Call(method, uri, Optional.of(text.getBytes(StandardCharsets.UTF_8)), headers);
    }

    /** The same with a body of some other type. */
    public Call with(byte[] content, String contentType) {
        return new Call(method, uri, Optional.of(content), headers).header(CONTENT_TYPE, contentType);
    }

    /** The same with a header added or replaced. */
    public Call header(String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return new Call(method, uri, body, all);
    }
}
