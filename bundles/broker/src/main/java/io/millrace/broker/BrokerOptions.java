// SPDX-License-Identifier: Apache-2.0
package io.millrace.broker;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a broker listens and whom it admits.
 *
 * @param host address or name to listen on; anything but loopback needs credentials
 * @param port 0 to 65535, 0 picks a free port
 * @param maxMessageBytes largest packet taken, 1024 to 268435455; a larger one ends its connection
 * @param credentials empty admits everybody
 */
public record BrokerOptions(String host, int port, int maxMessageBytes, Optional<Credentials> credentials) {
    /** 16 MiB. */
    public static final int DEFAULT_MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    private static final int LARGEST_PACKET = 268_435_455;
    private static final int SMALLEST_LIMIT = 1024;

    /** @throws IllegalArgumentException when a value is out of range, or everybody would be admitted beyond loopback */
    public BrokerOptions {
        Objects.requireNonNull(host, "host");
        Objects.requireNonNull(credentials, "credentials");
        requireRange("port", port, 0, 65_535);
        requireRange("maxMessageBytes", maxMessageBytes, SMALLEST_LIMIT, LARGEST_PACKET);
        if (credentials.isEmpty() && !isLoopback(host)) {
            throw new IllegalArgumentException(
                    "host " + host + " is not a loopback address: set username and password, or listen on 127.0.0.1");
        }
    }

    /** Options for everybody on this machine, with the default size limit. */
    public static BrokerOptions on(String host, int port) {
        return new BrokerOptions(host, port, DEFAULT_MAX_MESSAGE_BYTES, Optional.empty());
    }

    private static void requireRange(String name, int value, int low, int high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + low + " to " + high);
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host " + host + " is not known", e);
        }
    }
}
