// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.server;

/**
 * Where a server is reached.
 *
 * @param rest base address of the management API, without a slash at its end
 * @param push base address of the data port, without a slash at its end
 */
public record ServerAddress(String rest, String push) {

    public ServerAddress {
        rest = rest.replaceAll("/+$", "");
        push = push.replaceAll("/+$", "");
    }

    static ServerAddress local(int restPort, int pushPort) {
        return new ServerAddress("http://127.0.0.1:" + restPort, "http://127.0.0.1:" + pushPort);
    }
}
