// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which files of a directory were read, and in which state. A file that was written to since then counts as new.
 *
 * <p>Its offset is the newest modification time of a file that was read, and the names of the files of that time: files
 * can be equally old.
 */
final class SeenFiles {
    private static final String MODIFIED = "modified";
    private static final String FILES = "files";

    /** A file as it was when it was found. */
    record Found(Path path, Instant modified, long size) {
        String name() {
            return path.getFileName().toString();
        }

        private static Stream<Found> of(Path path) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                if (!attributes.isRegularFile()) return Stream.empty();
                return Stream.of(new Found(path, attributes.lastModifiedTime().toInstant(), attributes.size()));
            } catch (IOException e) {
                // It went away after the directory was listed.
                return Stream.empty();
            }
        }
    }

    private final Path directory;
    private final Map<Path, Found> seen = new HashMap<>();
    private volatile Optional<Map<String, Object>> offset = Optional.empty();

    SeenFiles(Path directory) {
        this.directory = directory;
    }

    /** The files that are new or were written to, in the order in which they were last written to. */
    List<Found> unseen() throws IOException {
        List<Found> present = present();
        seen.keySet().retainAll(present.stream().map(Found::path).toList());
        return present.stream()
                .filter(file -> !file.equals(seen.get(file.path())))
                .sorted(Comparator.comparing(Found::modified).thenComparing(Found::name))
                .toList();
    }

    private List<Found> present() throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.flatMap(Found::of).toList();
        }
    }

    void add(Found file) {
        seen.put(file.path(), file);
        int age = offset.map(last -> file.modified().compareTo((Instant) last.get(MODIFIED)))
                .orElse(1);
        if (age < 0) return;
        List<Object> names = new ArrayList<>(age > 0 ? List.of() : names(offset.orElseThrow()));
        if (!names.contains(file.name())) names.add(file.name());
        offset = Optional.of(Map.of(MODIFIED, file.modified(), FILES, List.copyOf(names)));
    }

    /** Empty before the first file. */
    Optional<Map<String, Object>> offset() {
        return offset;
    }

    /** Takes what was read up to an offset for seen. */
    void rewind(Map<String, Object> to) throws IOException {
        offset = Optional.of(to);
        Instant newest = (Instant) to.get(MODIFIED);
        for (Found file : present()) {
            int age = file.modified().compareTo(newest);
            if (age < 0 || age == 0 && names(to).contains(file.name())) seen.put(file.path(), file);
        }
    }

    private static List<?> names(Map<String, Object> offset) {
        return (List<?>) offset.get(FILES);
    }
}
