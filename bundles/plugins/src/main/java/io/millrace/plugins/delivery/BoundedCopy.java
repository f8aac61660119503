// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.delivery;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Copies at most so many bytes, and knows their digest afterwards. */
public final class BoundedCopy {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final long maximumBytes;

    public BoundedCopy(long maximumBytes) {
        this.maximumBytes = maximumBytes;
    }

    /**
     * Copies all there is.
     *
     * @return the SHA-256 of it, in lower case hexadecimal digits
     * @throws MillraceException if it is more than allowed
     */
    public String copy(InputStream content, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            return copy(content, out);
        }
    }

    private String copy(InputStream content, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            total += count;
            if (total > maximumBytes) throw tooLarge();
            digest.update(buffer, 0, count);
            out.write(buffer, 0, count);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The digest of a file, worked out like that of a copy. */
    public String digest(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return copy(content, OutputStream.nullOutputStream());
        }
    }

    private MillraceException tooLarge() {
        return new MillraceException(
                ErrorCode.UNDEFINED,
                "the file is larger than " + maximumBytes
                        + " bytes, the limit that maxBytes in io.millrace.plugins sets");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
