// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.record;

import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of installed plugins: for each a jar, and a record that names it. A jar without a record is left over from a
 * change that did not come to its end.
 *
 * <p><b>Threads:</b> reading from any thread; changes one at a time.
 */
public final class PluginRecords {
    private static final Logger LOG = LoggerFactory.getLogger(PluginRecords.class);
    private static final String RECORD = ".properties";
    private static final int DIGITS = 16;

    private final Path folder;
    private final Map<String, PluginRecord> records = new ConcurrentSkipListMap<>();

    /** Reads what an earlier life wrote. */
    public PluginRecords(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            for (Path file : files()) {
                if (file.toString().endsWith(RECORD)) read(file);
            }
            deleteLeftovers();
        } catch (IOException unusable) {
            throw MillraceException.io(
                    "the folder of plugins " + folder + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    private void read(Path file) {
        try {
            PluginRecord found = RecordFile.read(file);
            records.put(found.name(), found);
        } catch (IOException unreadable) {
            LOG.error("the plugin that {} describes is left out: {}", file, unreadable.getMessage());
        }
    }

    private void deleteLeftovers() throws IOException {
        List<String> named = records.values().stream().map(PluginRecord::jar).toList();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".jar") && !named.contains(name)) Files.delete(file);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** All, by name. */
    public Collection<PluginRecord> all() {
        return records.values();
    }

    public Optional<PluginRecord> find(String name) {
        return Optional.ofNullable(records.get(name));
    }

    /** The stored jar of a plugin. */
    public Path jar(PluginRecord of) {
        return folder.resolve(of.jar());
    }

    /** Name for the stored jar of this content. */
    public static String jarName(String name, String sha256) {
        return name + "-" + sha256.substring(0, DIGITS) + ".jar";
    }

    /** Stores a jar, from where a record can name it. */
    public void storeJar(Path jar, PluginRecord of) {
        change(() -> {
            Files.copy(jar, jar(of), StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel stored = FileChannel.open(jar(of), StandardOpenOption.WRITE)) {
                stored.force(true);
            }
            return of;
        });
    }

    public void deleteJar(PluginRecord of) {
        change(() -> Files.deleteIfExists(jar(of)));
    }

    /** Writes a record down. When this returns, the plugin is there also after a crash. */
    public void put(PluginRecord written) {
        change(() -> {
            RecordFile.write(recordFile(written.name()), written);
            return records.put(written.name(), written);
        });
    }

    public void remove(PluginRecord gone) {
        change(() -> Files.deleteIfExists(recordFile(gone.name())));
        records.remove(gone.name());
    }

    private Path recordFile(String name) {
        return folder.resolve(name + RECORD);
    }

    private interface Change {
        Object make() throws IOException;
    }

    private void change(Change change) {
        try {
            change.make();
        } catch (IOException failure) {
            throw MillraceException.io(
                    "the folder of plugins " + folder + " cannot be written: " + failure.getMessage(), failure);
        }
    }
}
