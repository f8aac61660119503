// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.delivery;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/** Opens web addresses. Each host on the way is looked at before it is asked, also those that others point to. */
final class Downloads {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int CONNECT_MILLIS = 10_000;
    private static final int READ_MILLIS = 30_000;
    private static final int MOST_HOPS = 5;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int OK = 200;

    private final AllowedHosts hosts;

    Downloads(AllowedHosts hosts) {
        this.hosts = hosts;
    }

    InputStream open(URI address) throws IOException {
        URI next = address;
        for (int hop = 0; hop < MOST_HOPS; hop++) {
            HttpURLConnection connection = connect(next);
            int status = connection.getResponseCode();
            if (status == OK) return new DeadlineStream(connection.getInputStream(), PATIENCE);
            connection.disconnect();
            if (!REDIRECTS.contains(status)) throw new IOException(next + " answers " + status);
            next = next.resolve(String.valueOf(connection.getHeaderField("Location")));
        }
        throw new IOException(address + " leads on more than " + MOST_HOPS + " times");
    }

    private HttpURLConnection connect(URI address) throws IOException {
        hosts.require(address.getHost());
        if (address.toURL().openConnection() instanceof HttpURLConnection connection) {
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            return connection;
        }
        throw new MillraceException(ErrorCode.UNDEFINED, address + " is no web address");
    }
}
