// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A form as a browser sends it. A part has a name, maybe a file name, and a text or the files of a zip archive. */
record Multipart(JsonNode parts) {
    private static final String BOUNDARY = "conformance-boundary";
    static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(part -> {
            out.writeBytes(utf8("--" + BOUNDARY + "\r\n" + disposition(part) + "\r\n\r\n"));
            out.writeBytes(
                    part.has("zip")
                            ? zip(part.get("zip"))
                            : utf8(part.path("content").asText("")));
            out.writeBytes(utf8("\r\n"));
        });
        out.writeBytes(utf8("--" + BOUNDARY + "--\r\n"));
        return out.toByteArray();
    }

    private static String disposition(JsonNode part) {
        String file =
                part.has("filename") ? "; filename=\"" + part.get("filename").textValue() + "\"" : "";
        return "Content-Disposition: form-data; name=\"" + part.get("name").textValue() + "\"" + file;
    }

    private static byte[] zip(JsonNode files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, JsonNode> file : files.properties()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(utf8(file.getValue().textValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
