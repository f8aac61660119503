// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.tls;

import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Base64;

/**
 * Where PEM text is found: in a regular file of at most 1 MiB, or in the options themselves as base64; the file wins.
 * Its text form never shows the content.
 *
 * @param option the option to name when the content is bad
 * @param path the file, or empty
 * @param raw base64 of the PEM text, or empty
 */
public record PemLocation(String option, String path, String raw) {
    private static final int MAX_BYTES = 1 << 20;

    public boolean isSet() {
        return !path.isEmpty() || !raw.isEmpty();
    }

    /**
     * The PEM text.
     *
     * @throws MillraceException if the file is no regular one, too large or cannot be read, or the text is no base64
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
            return new String(bytes(Path.of(path)), StandardCharsets.ISO_8859_1);
        } catch (IOException | InvalidPathException e) {
            throw refuse("cannot be read, " + e.getClass().getSimpleName());
        }
    }

    /** A device or a pipe may never end, or hold up whoever opens it; a file may grow while it is read. */
    private byte[] bytes(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw refuse("expected a regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) throw refuse("larger than " + MAX_BYTES + " bytes");
            return bytes;
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
