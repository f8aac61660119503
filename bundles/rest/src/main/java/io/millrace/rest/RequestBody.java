// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.WebApplicationException;

/** Reads the text of a request, whatever content type it claims to have. */
final class RequestBody {
    static final int MAXIMUM_BYTES = 10 * 1024 * 1024;

    private RequestBody() {}

    /** @throws WebApplicationException with status 413 if the text is longer than {@link #MAXIMUM_BYTES} */
    static String text(InputStream body) {
        return new String(bytes(body), StandardCharsets.UTF_8);
    }

    /** @throws WebApplicationException with status 413 if there are more than {@link #MAXIMUM_BYTES} */
    static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) throw new WebApplicationException(Answers.TOO_LARGE);
            return bytes;
        } catch (IOException brokenOff) {
            throw new WebApplicationException(brokenOff, Answers.BAD_REQUEST);
        }
    }
}
