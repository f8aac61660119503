// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.statsd;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;

/** @param prefix of all gauges, may be empty */
record StatsdSinkOptions(String host, int port, String prefix) {
    private static final Option HOST =
            Option.text("host").describe("Name or address of the server; the configured one if not given");
    private static final Option PORT =
            Option.integer("port").describe("Port of the server, 1 to 65535; the configured one if not given");
    private static final Option PREFIX =
            Option.text("prefix").orElse("").describe("What the name of a gauge begins with");

    static final OptionSet DECLARED = OptionSet.of(HOST, PORT, PREFIX);

    static StatsdSinkOptions of(Options options, StatsdConfiguration configuration) {
        long port = options.has("port") ? options.integer(PORT) : configuration.port();
        if (port < 1 || port > 65_535) {
            throw MillraceException.options("option port is " + port + ", expected 1 to 65535");
        }
        String host = options.has("host") ? options.text(HOST) : configuration.host();
        return new StatsdSinkOptions(host, (int) port, options.text(PREFIX));
    }
}
