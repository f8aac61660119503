// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that reads lines from whoever connects. */
final class LineOutlet implements Outlet, AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<String> received = new CopyOnWriteArrayList<>();

    LineOutlet() throws IOException {
        start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public List<String> lines() {
        return received;
    }

    private void accept() {
        try {
            while (true) {
                Socket accepted = server.accept();
                start(() -> read(accepted));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void read(Socket accepted) {
        try (accepted) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(accepted.getInputStream(), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) received.add(line);
        } catch (IOException broken) {
            // What was read is what counts.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "line outlet");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
