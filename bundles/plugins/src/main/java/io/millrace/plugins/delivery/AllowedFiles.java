// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.delivery;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that an address may name. */
final class AllowedFiles {
    private final DeliveryLimits limits;

    AllowedFiles(DeliveryLimits limits) {
        this.limits = limits;
    }

    /** @throws MillraceException if the address names no file, or one that it must not name */
    Path require(URI address) {
        Path path = path(address);
        // Looked at before the file is, so that nobody learns which files exist elsewhere.
        Path real = realPath(path);
        if (!limits.externalFiles() && !real.startsWith(realPath(limits.uploadFolder()))) {
            throw refused("file access denied: " + path + " is not under " + limits.uploadFolder());
        }
        if (!Files.isRegularFile(real)) throw refused("file " + path + " does not exist");
        return real;
    }

    private static Path path(URI address) {
        try {
            return Path.of(address).normalize();
        } catch (IllegalArgumentException | FileSystemNotFoundException malformed) {
            throw refused(address + " names no file: " + malformed.getMessage());
        }
    }

    /** Where a path leads when links are followed as far as it exists. */
    private static Path realPath(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException absent) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : realPath(parent).resolve(absolute.getFileName());
        }
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
