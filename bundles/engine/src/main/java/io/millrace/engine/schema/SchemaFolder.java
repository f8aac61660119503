// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.schema;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The folder of the schemas of one type. A file is replaced as a whole or not at all. */
final class SchemaFolder {
    private static final String EXTENSION = ".proto";
    private static final int LARGEST = 10 * 1024 * 1024;

    private final Path folder;

    SchemaFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    List<String> names() {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(EXTENSION))
                    .map(file -> file.substring(0, file.length() - EXTENSION.length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw io("cannot be listed", failure);
        }
    }

    Path file(String name) {
        return folder.resolve(name + EXTENSION);
    }

    Optional<Path> find(String name) {
        return Optional.of(file(name)).filter(file -> file.startsWith(folder) && Files.isRegularFile(file));
    }

    void save(String name, String content) {
        replace(file(name), content.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes a file over: a schema, or a zip archive with one and a folder of the same name. */
    void copy(String name, String source) {
        Path file = path(source);
        try {
            if (Files.size(file) > LARGEST) throw refused("the file " + source + " is larger than " + LARGEST);
            if (source.endsWith(".zip")) unpack(name, file);
            else replace(file(name), Files.readAllBytes(file));
        } catch (IOException absent) {
            throw refused("the file " + source + " cannot be read");
        }
    }

    private static Path path(String source) {
        try {
            return source.startsWith("file:")
                    ? Path.of(URI.create(source.replaceFirst("^file:/+", "file:///")))
                    : Path.of(source);
        } catch (IllegalArgumentException malformed) {
            throw refused("file is " + source + ", expected a path or a file URL");
        }
    }

    private void unpack(String name, Path archive) throws IOException {
        boolean found = false;
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                boolean main = target.equals(file(name));
                found |= main;
                if (entry.isDirectory() || !main && !target.startsWith(folder.resolve(name))) continue;
                replace(target, zip.readNBytes(LARGEST));
            }
        }
        if (!found) throw refused("the archive has no file " + name + EXTENSION);
    }

    private void replace(Path target, byte[] content) {
        try {
            Files.createDirectories(target.getParent());
            Path next = target.resolveSibling(target.getFileName() + ".new");
            Files.write(next, content);
            Files.move(next, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw io("cannot be written", failure);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException failure) {
            throw io("cannot be changed", failure);
        }
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }

    private MillraceException io(String problem, IOException failure) {
        return MillraceException.io("the folder of schemas " + problem + ": " + failure.getMessage(), failure);
    }
}
