// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

/** Where an MQTT broker listens. */
record BrokerAddress(String host, int port) {

    /** Reads host:port. */
    static BrokerAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) throw new IllegalArgumentException("expected host:port, but found " + text);
        return new BrokerAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    String url() {
        return "tcp://" + host + ":" + port;
    }
}
