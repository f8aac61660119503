// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the command line says.
 *
 * @param rest the management API of Millrace
 * @param broker the MQTT broker as this program and Millrace both reach it
 * @param seconds how long to send
 * @param rate events per second
 * @param devices number of simulated sensors
 * @param waitSeconds how long to wait for Millrace and the broker to come up
 * @param keep leave the stream and the rules in place
 */
record DemoOptions(URI rest, String broker, int seconds, int rate, int devices, int waitSeconds, boolean keep) {
    static final String USAGE = """
            usage: millrace demo [--rest URL] [--broker URL] [--seconds N] [--rate N] [--devices N] [--wait N]
                                 [--keep]
              --rest URL     management API of Millrace      (http://127.0.0.1:9081)
              --broker URL   MQTT broker                     (tcp://127.0.0.1:1883)
              --seconds N    how long to send, 1 to 3600     (10)
              --rate N       events a second, 1 to 100000    (1000)
              --devices N    simulated sensors, 1 to 1000    (5)
              --wait N       seconds to wait for Millrace and the broker, 1 to 600 (30)
              --keep         leave the stream and the rules in place
            """;

    private static final Map<String, String> DEFAULTS = Map.of(
            "--rest", "http://127.0.0.1:9081",
            "--broker", "tcp://127.0.0.1:1883",
            "--seconds", "10",
            "--rate", "1000",
            "--devices", "5",
            "--wait", "30");
    private static final Set<String> SWITCHES = Set.of("--keep");

    static DemoOptions parse(String... arguments) throws DemoException {
        Map<String, String> given = new HashMap<>(DEFAULTS);
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (SWITCHES.contains(name)) {
                given.put(name, "true");
            } else if (!DEFAULTS.containsKey(name)) {
                throw new DemoException("unknown option " + name);
            } else if (++i == arguments.length) {
                throw new DemoException(name + " needs a value");
            } else {
                given.put(name, arguments[i]);
            }
        }
        return new DemoOptions(
                url(given, "--rest"),
                url(given, "--broker").toString(),
                number(given, "--seconds", 3_600),
                number(given, "--rate", 100_000),
                number(given, "--devices", 1_000),
                number(given, "--wait", 600),
                given.containsKey("--keep"));
    }

    private static URI url(Map<String, String> given, String name) throws DemoException {
        String value = given.get(name);
        try {
            URI url = URI.create(value);
            if (url.getScheme() != null && url.getHost() != null) return url;
        } catch (IllegalArgumentException e) {
            throw new DemoException(name + " is " + value + ", expected a URL", e);
        }
        throw new DemoException(name + " is " + value + ", expected a URL with scheme and host");
    }

    private static int number(Map<String, String> given, String name, int most) throws DemoException {
        String value = given.get(name);
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) return number;
        } catch (NumberFormatException e) {
            throw new DemoException(name + " is " + value + ", expected a number from 1 to " + most, e);
        }
        throw new DemoException(name + " is " + value + ", expected 1 to " + most);
    }
}
