// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.tls;

import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Where PEM text is found: in a file, or in the options themselves as base64; the file wins. Its text form never shows
 * the content.
 *
 * @param option the option to name when the content is bad
 * @param path the file, or empty
 * @param raw base64 of the PEM text, or empty
 */
public record PemLocation(String option, String path, String raw) {

    public boolean isSet() {
        return !path.isEmpty() || !raw.isEmpty();
    }

    /**
     * The PEM text.
     *
     * @throws MillraceException if the file cannot be read or the text is no base64
     */
    String read() {
        return path.isEmpty() ? decoded() : content();
    }

    MillraceException refuse(String problem) {
        String where = path.isEmpty() ? "" : ", file " + path;
        return MillraceException.options("option " + option + where + ": " + problem);
    }

    private String content() {
        try {
            return Files.readString(Path.of(path), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw refuse("cannot be read, " + e.getClass().getSimpleName());
        }
    }

    private String decoded() {
        try {
            return new String(Base64.getMimeDecoder().decode(raw), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            throw refuse("expected base64 of PEM text");
        }
    }

    @Override
    public String toString() {
        return option + (path.isEmpty() ? "=***" : "=" + path);
    }
}
