// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.line;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;

/** The server, for the connection and for the sink alike. */
record LineOptions(String host, int port) {
    private static final Option HOST =
            Option.text("host").orElse("127.0.0.1").describe("Name or address of the server");
    private static final Option PORT = Option.integer("port").mandatory().describe("Port of the server, 1 to 65535");

    static final OptionSet DECLARED = OptionSet.of(HOST, PORT);

    static LineOptions of(Options options) {
        long port = options.integer(PORT);
        if (port < 1 || port > 65_535) {
            throw MillraceException.options("option port is " + port + ", expected 1 to 65535");
        }
        return new LineOptions(options.text(HOST), (int) port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
