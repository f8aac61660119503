// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that was taken in, in a place of its own, until it is closed.
 *
 * @param origin where it came from
 * @param sha256 its digest, in lower case hexadecimal digits
 */
public record Delivery(Path file, String origin, String sha256) implements AutoCloseable {
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
