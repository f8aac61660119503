// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/** By what the change of a file is seen. */
record FileStamp(long size, long modifiedMillis, Object key) {
    private static final List<String> ENDINGS = List.of(".jar", ".zip", ".kar");

    /** Whether a file is meant to be deployed; half copies often have other names. */
    static boolean isCandidate(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    /** The stamp of a file, or empty if it just went. */
    static Optional<FileStamp> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileStamp(
                    attributes.size(), attributes.lastModifiedTime().toMillis(), String.valueOf(attributes.fileKey())));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
