// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.archive;

import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds the jar in a file: the file itself, or the one that a zip or a KAR brings. */
public final class PluginArchive {
    private final long maximumBytes;

    /** @param maximumBytes how large a jar may be that comes out of a zip */
    public PluginArchive(long maximumBytes) {
        this.maximumBytes = maximumBytes;
    }

    /**
     * Looks a file through.
     *
     * @param file a jar, zip or KAR; if it is not a jar itself, the jar in it takes its place
     * @throws MillraceException if it cannot be a plugin
     */
    public PluginJar open(Path file) {
        Optional<PluginJar> jar = read(file);
        if (jar.isPresent()) return jar.get();
        Path inner = file.resolveSibling(file.getFileName() + ".jar");
        try {
            extract(file, inner);
            Files.move(inner, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unreadable) {
            throw broken(unreadable);
        } finally {
            inner.toFile().delete();
        }
        return read(file)
                .orElseThrow(() -> Refusal.of(
                        "the jar in the archive is no OSGi bundle: its manifest has no " + "Bundle-SymbolicName"));
    }

    private Optional<PluginJar> read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            new EntryCheck(maximumBytes).check(zip);
            Optional<Manifest> manifest = manifest(zip).filter(BundleHead::isBundle);
            if (manifest.isEmpty()) return Optional.empty();
            return Optional.of(new BundleHead(manifest.get(), zip).jar(file));
        } catch (IOException unreadable) {
            throw broken(unreadable);
        }
    }

    private static Optional<Manifest> manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) return Optional.empty();
        try (InputStream content = zip.getInputStream(entry)) {
            return Optional.of(new Manifest(content));
        }
    }

    private void extract(Path file, Path inner) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(new InnerJar(zip).name());
            try (InputStream content = zip.getInputStream(entry)) {
                Files.copy(content, inner, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static MillraceException broken(IOException cause) {
        String what = cause instanceof ZipException ? "the file is no readable jar or zip: " : "the file is broken: ";
        return Refusal.of(what + cause.getMessage(), cause);
    }
}
