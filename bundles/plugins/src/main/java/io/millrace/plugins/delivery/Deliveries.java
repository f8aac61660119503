// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.delivery;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.plugins.Delivery;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Takes files in. */
public final class Deliveries {
    private final Path folder;
    private final DeliveryLimits limits;
    private final Downloads downloads;
    private final AllowedFiles files;

    /** @param folder where files lie until they are used */
    public Deliveries(Path folder, DeliveryLimits limits) {
        this.folder = folder;
        this.limits = limits;
        this.downloads = new Downloads(new AllowedHosts(limits.privateNetwork()));
        this.files = new AllowedFiles(limits);
    }

    /** Deletes what an earlier life did not come to use. */
    public void clear() {
        try (Stream<Path> leftovers = Files.list(folder)) {
            leftovers.forEach(Deliveries::delete);
        } catch (IOException absent) {
            // Nothing ever got in.
            return;
        }
    }

    public Delivery receive(InputStream content, String origin) {
        Path file = null;
        try {
            Files.createDirectories(folder);
            file = Files.createTempFile(folder, "in-", ".part");
            return new Delivery(file, origin, new BoundedCopy(limits.maximumBytes()).copy(content, file));
        } catch (IOException | RuntimeException failure) {
            delete(file);
            throw failure instanceof MillraceException refused
                    ? refused
                    : MillraceException.io(origin + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            file.toFile().deleteOnExit();
        }
    }

    public Delivery fetch(String address) {
        URI uri = uri(address);
        try (InputStream content = open(uri)) {
            return receive(content, address);
        } catch (IOException unreachable) {
            throw MillraceException.io(address + " cannot be fetched: " + unreachable.getMessage(), unreachable);
        }
    }

    private InputStream open(URI uri) throws IOException {
        return switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> downloads.open(uri);
            case "file" -> Files.newInputStream(files.require(uri));
            default -> throw refused(uri + " cannot be fetched: expected an address with scheme http, https or file");
        };
    }

    private static URI uri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException malformed) {
            throw refused("'" + address + "' is no address: " + malformed.getReason());
        }
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
