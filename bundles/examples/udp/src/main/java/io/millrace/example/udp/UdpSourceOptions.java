// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.udp;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import java.net.InetSocketAddress;

/**
 * @param address where to listen
 * @param maxSize bytes of the longest datagram; what is longer is cut off
 */
record UdpSourceOptions(InetSocketAddress address, int maxSize) {
    private static final int LONGEST = 65_507;

    private static final Option ADDRESS = Option.text("datasource").mandatory().describe("Where to listen: host:port");
    private static final Option MAX_SIZE = Option.integer("maxSize")
            .orElse((long) LONGEST)
            .describe("Bytes of the longest datagram, 1 to " + LONGEST + "; what is longer is cut off");

    static final OptionSet DECLARED = OptionSet.of(ADDRESS, MAX_SIZE);

    static UdpSourceOptions of(Options options) {
        long maxSize = options.integer(MAX_SIZE);
        if (maxSize < 1 || maxSize > LONGEST) {
            throw MillraceException.options("option maxSize is " + maxSize + ", expected 1 to " + LONGEST);
        }
        return new UdpSourceOptions(address(options.text(ADDRESS)), (int) maxSize);
    }

    private static InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        try {
            return new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw MillraceException.options(
                    "option datasource is \"" + text + "\", expected host:port such as 127.0.0.1:5000");
        }
    }
}
