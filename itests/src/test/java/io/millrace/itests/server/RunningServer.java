// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.server;

import org.junit.rules.ExternalResource;

/**
 * A server for the tests of one class: a fresh process of the distribution, or the one that the system properties
 * {@code millrace.server} and {@code millrace.push} name.
 */
public final class RunningServer extends ExternalResource {
    private static final String SERVER = System.getProperty("millrace.server", "");
    private static final String PUSH = System.getProperty("millrace.push", "http://127.0.0.1:10081");

    private final String name;
    private ServerProcess process;

    /** @param name begins the name of the folder in which the process runs */
    public RunningServer(String name) {
        this.name = name;
    }

    /** Whether the tests play against a server that somebody else runs. */
    public static boolean external() {
        return !SERVER.isEmpty();
    }

    @Override
    protected void before() throws Throwable {
        if (external()) return;
        process = ServerProcess.unpacked(name);
        process.start();
        process.awaitReady();
    }

    @Override
    protected void after() {
        if (process == null) return;
        try {
            process.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public ServerAddress address() {
        return external() ? new ServerAddress(SERVER, PUSH) : process.address();
    }

    /** The process behind this server, to stop, kill or start it; there is none if the server is external. */
    public ServerProcess process() {
        return process;
    }
}
