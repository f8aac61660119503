// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.Map;

/** One of the requests in a batch. */
record BatchEntry(String method, String path, String body) {

    /** @throws MillraceException if the value does not describe a request */
    static BatchEntry of(Object value) {
        if (!(value instanceof Map)) {
            throw new MillraceException(
                    ErrorCode.UNDEFINED,
                    "expected objects with method, path and body, found " + JsonBodies.kindOf(value));
        }
        JsonObject entry = JsonBodies.readObject(JsonBodies.write(value));
        return new BatchEntry(
                entry.text("method").filter(given -> !given.isEmpty()).orElse("GET"),
                entry.text("path").orElse(""),
                entry.text("body").orElse(""));
    }
}
