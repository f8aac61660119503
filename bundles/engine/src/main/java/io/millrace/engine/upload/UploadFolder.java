// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.upload;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The folder of uploads. Nothing outside of it is written or deleted; a file is replaced as a whole or not at all. */
final class UploadFolder {
    /** More is no use of a folder that is read as a list. */
    static final int MOST_FILES = 10_000;

    private final Path folder;

    UploadFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path path() {
        return folder;
    }

    List<Path> list() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().endsWith(".part"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw failed("cannot be listed", failure);
        }
    }

    Path save(String name, byte[] content) {
        return save(name, new ByteArrayInputStream(content));
    }

    Path save(String name, InputStream content) {
        Path target = inside(name);
        try {
            Path parent = target.getParent();
            Files.createDirectories(folder);
            requireReallyInside(parent, name);
            if (!Files.exists(target) && count() >= MOST_FILES) {
                throw refused("there are " + MOST_FILES + " uploads already, expected some to be deleted first");
            }
            Files.createDirectories(parent);
            return write(target, content);
        } catch (IOException failure) {
            throw failed("cannot take " + name, failure);
        }
    }

    private static Path write(Path target, InputStream content) throws IOException {
        Path part = Files.createTempFile(target.getParent(), "upload", ".part");
        try {
            Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.limit(MOST_FILES + 1L).count() - 1;
        }
    }

    void delete(String name) {
        Path target = inside(name);
        if (!Files.isRegularFile(target)) throw refused("file " + name + " is not found");
        try {
            Files.delete(target);
        } catch (IOException failure) {
            throw failed("cannot lose " + name, failure);
        }
    }

    /** Where a file of that name lies or would lie. */
    private Path inside(String name) {
        try {
            Path path = folder.resolve(name).normalize();
            if (!name.isBlank()
                    && path.startsWith(folder)
                    && !path.equals(folder)
                    && !Path.of(name).isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException none) {
            throw refused("name is no path: " + none.getMessage());
        }
        throw refused("name is '" + name + "', expected the name of a file inside the upload folder");
    }

    /** A link inside the folder may lead out of it. */
    private void requireReallyInside(Path parent, String name) throws IOException {
        Path existing = parent;
        while (!Files.exists(existing)) existing = existing.getParent();
        if (existing.toRealPath().startsWith(folder.toRealPath())) return;
        throw refused("name is '" + name + "', which leads out of the upload folder");
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }

    private static MillraceException failed(String problem, IOException failure) {
        return new MillraceException(
                ErrorCode.UNDEFINED, "the upload folder " + problem + ": " + failure.getMessage(), failure);
    }
}
