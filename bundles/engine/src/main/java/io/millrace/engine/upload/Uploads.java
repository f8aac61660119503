// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.upload;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.UploadService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The uploads of this installation. */
public final class Uploads implements UploadService {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    private final UploadFolder folder;
    private final FileAddresses addresses;

    public Uploads(Path folder, FileAccess access) {
        this.folder = new UploadFolder(folder);
        this.addresses = new FileAddresses(this.folder.path(), access);
    }

    /**
     * Makes the folder reachable as {@code uploads} in another one, where the paths in options of sources begin. Where links
     * cannot be made, sources need absolute paths.
     */
    public void linkFrom(Path dataFolder) {
        Path link = dataFolder.toAbsolutePath().normalize().resolve("uploads");
        if (Files.exists(link) || link.equals(folder.path())) return;
        try {
            Files.createDirectories(folder.path());
            Files.createDirectories(link.getParent());
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, folder.path());
        } catch (IOException | UnsupportedOperationException impossible) {
            LOG.warn("uploads cannot be reached at {}: {}", link, impossible.getMessage());
        }
    }

    @Override
    public List<Path> list() {
        return folder.list();
    }

    @Override
    public Path save(String name, byte[] content) {
        return folder.save(name, content);
    }

    @Override
    public Path copy(String name, String address) {
        try (InputStream content = addresses.open(address)) {
            return folder.save(name, content);
        } catch (IOException failure) {
            throw failed(address, failure);
        }
    }

    @Override
    public void delete(String name) {
        folder.delete(name);
    }

    @Override
    public String read(String address) {
        try (InputStream content = addresses.open(address)) {
            byte[] bytes = content.readNBytes(LONGEST_TEXT + 1);
            if (bytes.length <= LONGEST_TEXT) return new String(bytes, StandardCharsets.UTF_8);
            throw new IOException("it is larger than " + LONGEST_TEXT + " bytes");
        } catch (IOException failure) {
            throw failed(address, failure);
        }
    }

    private static MillraceException failed(String address, IOException failure) {
        return new MillraceException(
                ErrorCode.UNDEFINED, "file " + address + " cannot be read: " + failure.getMessage(), failure);
    }
}
