// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The built jar of a plugin, and the same with a later version. */
final class ExampleJar {
    private static final Path EXAMPLES = Path.of("..", "bundles", "examples");

    private final Path jar;

    private ExampleJar(Path jar) {
        this.jar = jar;
    }

    /** @param name of the example's folder */
    static ExampleJar of(String name) {
        String version = System.getProperty("millrace.version");
        return new ExampleJar(
                EXAMPLES.resolve(name).resolve("target").resolve("example-" + name + "-" + version + ".jar"));
    }

    static ExampleJar at(Path jar) {
        return new ExampleJar(jar);
    }

    /** Puts it into a deploy folder, in place of one of the same plugin that is there. */
    void deployTo(Path folder) throws IOException {
        // It is whole when it gets its name: the server looks at the folder at any time.
        Path hidden = Files.createTempFile(folder.getParent(), "deploy", ".tmp");
        Files.copy(jar, hidden, StandardCopyOption.REPLACE_EXISTING);
        Files.move(hidden, folder.resolve(jar.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    void removeFrom(Path folder) throws IOException {
        Files.delete(folder.resolve(jar.getFileName()));
    }

    /** The same plugin with another version, as its author would publish it. */
    ExampleJar withVersion(String version, Path folder) throws IOException {
        Path copy = Files.createDirectories(folder).resolve(jar.getFileName());
        try (JarFile from = new JarFile(jar.toFile())) {
            Manifest manifest = new Manifest(from.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", version);
            try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
                for (JarEntry entry : Collections.list(from.entries())) copy(entry, from, to);
            }
        }
        return new ExampleJar(copy);
    }

    private static void copy(JarEntry entry, JarFile from, OutputStream to) throws IOException {
        if (entry.getName().equals(JarFile.MANIFEST_NAME)) return;
        ((JarOutputStream) to).putNextEntry(new JarEntry(entry.getName()));
        try (InputStream content = from.getInputStream(entry)) {
            content.transferTo(to);
        }
    }
}
