// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Json;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a server answered.
 *
 * @param status code, or 0 if nobody answered
 * @param header value of a header by name, empty if there is none
 * @param text the body as UTF-8, or why nobody answered
 */
public record Reply(int status, Function<String, String> header, String text) {

    /** Nobody answered. */
    static Reply none(Exception reason) {
        return new Reply(0, name -> "", reason.getClass().getSimpleName() + ": " + reason.getMessage());
    }

    public boolean refused() {
        return status >= 400;
    }

    /** The body, or nothing if it is not JSON. */
    public Optional<JsonNode> json() {
        return Json.parse(text);
    }

    @Override
    public String toString() {
        return status + " " + text;
    }
}
