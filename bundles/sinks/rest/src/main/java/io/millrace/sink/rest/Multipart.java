// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.rest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** A body of several parts: fields, then the result as a file. */
final class Multipart {
    private final String boundary = "millrace-" + UUID.randomUUID();

    String contentType() {
        return BodyType.FORMDATA.contentType() + "; boundary=" + boundary;
    }

    byte[] body(Map<String, String> fields, String fileField, String fileName, byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + 512);
        fields.forEach((name, value) -> {
            write(out, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(name) + "\"\r\n\r\n");
            write(out, value + "\r\n");
        });
        write(out, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(fileField));
        write(out, "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        out.writeBytes(file);
        write(out, "\r\n--" + boundary + "--\r\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String name) {
        return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
}
