// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.plugins.Delivery;
import io.millrace.plugins.PluginService;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import javax.ws.rs.WebApplicationException;

/** The file of a request: its body, a field of a form, or what is found at the address that a JSON object names. */
final class PluginUpload {
    private static final String UPLOAD = "upload";

    private final PluginService plugins;

    PluginUpload(PluginService plugins) {
        this.plugins = plugins;
    }

    Delivery take(InputStream body, String contentType) {
        try {
            String boundary = FormParts.boundary(contentType);
            if (!boundary.isEmpty()) return plugins.receive(FormFile.open(body, boundary), UPLOAD);
            PushbackInputStream peeked = new PushbackInputStream(body);
            int first = peeked.read();
            if (first < 0) throw refused("the body is empty, expected a jar, zip or KAR, or {\"file\":\"<address>\"}");
            peeked.unread(first);
            return first == '{' ? fetch(peeked) : plugins.receive(peeked, UPLOAD);
        } catch (IOException brokenOff) {
            throw new WebApplicationException(brokenOff, Answers.BAD_REQUEST);
        }
    }

    private Delivery fetch(InputStream body) {
        return plugins.fetch(JsonBodies.readObject(RequestBody.text(body))
                .text("file")
                .filter(address -> !address.isBlank())
                .orElseThrow(() -> refused("file is missing, expected the address of a jar, zip or KAR")));
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
