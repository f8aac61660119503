// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.upload;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Opens the files at addresses that users give: files of this machine, and of others by HTTP. */
final class FileAddresses {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LARGEST = 1024L * 1024 * 1024;

    private final Path folder;
    private final FileAccess access;

    /** @param folder whose files may be read in any case */
    FileAddresses(Path folder, FileAccess access) {
        this.folder = folder;
        this.access = access;
    }

    /** @throws MillraceException if the address is none, or leads where it may not */
    InputStream open(String address) throws IOException {
        URI uri = parse(address);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "file" -> limited(openFile(Path.of(uri.getPath())), address);
            case "http", "https" -> limited(download(uri), address);
            default -> throw refused("file is " + address + ", expected an address with file, http or https");
        };
    }

    private static URI parse(String address) {
        try {
            return URI.create(address.replaceFirst("^file:/+", "file:///"));
        } catch (IllegalArgumentException malformed) {
            throw refused("file is " + address + ", expected an address: " + malformed.getMessage());
        }
    }

    private InputStream openFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw refused("file " + file + " is not found");
        boolean inside = Files.isDirectory(folder) && file.toRealPath().startsWith(folder.toRealPath());
        if (!inside && !access.external()) {
            throw refused("file access denied: path must be under " + folder + ", found " + file);
        }
        return Files.newInputStream(file);
    }

    private InputStream download(URI uri) throws IOException {
        if (uri.getHost() == null) throw refused("file is " + uri + ", expected an address with a host");
        if (!access.privateNetwork()) refuseInternal(uri.getHost());
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() == 200) return answer.body();
            answer.body().close();
            throw refused("file " + uri + " cannot be downloaded: status " + answer.statusCode());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("the download was interrupted", interrupted);
        }
    }

    private static void refuseInternal(String host) throws UnknownHostException {
        for (InetAddress address : InetAddress.getAllByName(host)) {
            boolean internal = address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isMulticastAddress()
                    || address.isAnyLocalAddress()
                    || isUniqueLocal(address.getAddress());
            if (internal) throw refused("ip " + address.getHostAddress() + " is in internal network");
        }
    }

    /** The private addresses of IPv6, which Java does not tell from others. */
    private static boolean isUniqueLocal(byte[] address) {
        return address.length == 16 && (address[0] & 0xfe) == 0xfc;
    }

    private static InputStream limited(InputStream content, String address) {
        return new FilterInputStream(content) {
            private long left = LARGEST;

            @Override
            public int read() throws IOException {
                int value = super.read();
                if (value >= 0) count(1);
                return value;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = super.read(bytes, offset, length);
                if (count > 0) count(count);
                return count;
            }

            private void count(int bytes) throws IOException {
                left -= bytes;
                if (left < 0) throw new IOException(address + " is larger than " + LARGEST + " bytes");
            }
        };
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
