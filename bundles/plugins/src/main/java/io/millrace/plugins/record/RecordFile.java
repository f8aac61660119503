// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.record;

import io.millrace.plugins.Role;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A record as a file of properties. */
final class RecordFile {
    private RecordFile() {}

    /** Replaces a record; after a crash there is the old one or the new one. */
    static void write(Path file, PluginRecord written) throws IOException {
        StringWriter text = new StringWriter();
        properties(written).store(text, null);
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Properties properties(PluginRecord written) {
        Properties properties = new Properties();
        properties.setProperty("name", written.name());
        properties.setProperty("version", written.version());
        properties.setProperty("origin", written.origin());
        properties.setProperty("sha256", written.sha256());
        properties.setProperty("jar", written.jar());
        properties.setProperty("jar.sha256", written.jarSha256());
        properties.setProperty("installed", written.installed().toString());
        written.role().ifPresent(role -> {
            properties.setProperty("role.kind", role.kind());
            properties.setProperty("role.name", role.name());
            properties.setProperty("role.extensions", String.join(",", role.extensions()));
        });
        return properties;
    }

    /** @throws IOException also if the file holds no record */
    static PluginRecord read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return new PluginRecord(
                    required(properties, "name"),
                    required(properties, "version"),
                    required(properties, "origin"),
                    required(properties, "sha256"),
                    required(properties, "jar"),
                    required(properties, "jar.sha256"),
                    Instant.parse(required(properties, "installed")),
                    role(properties));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
    }

    private static Optional<Role> role(Properties properties) {
        if (properties.getProperty("role.kind") == null) return Optional.empty();
        List<String> extensions = Arrays.stream(
                        required(properties, "role.extensions").split(","))
                .filter(name -> !name.isEmpty())
                .toList();
        return Optional.of(
                new Role(properties.getProperty("role.kind"), required(properties, "role.name"), extensions));
    }

    private static String required(Properties properties, String key) {
        String value = properties.getProperty(key);
        if (value == null) throw new IllegalArgumentException(key + " is missing");
        return value;
    }
}
