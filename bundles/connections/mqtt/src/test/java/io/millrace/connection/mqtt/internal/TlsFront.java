// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.mqtt.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/** Speaks TLS with clients on behalf of a broker that does not. */
final class TlsFront implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket listener;
    private final int brokerPort;

    TlsFront(SSLContext context, int brokerPort) throws IOException {
        this.brokerPort = brokerPort;
        listener = context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    String url() {
        return "ssl://127.0.0.1:" + listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) connect(listener.accept());
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void connect(Socket client) throws IOException {
        Socket broker = new Socket(InetAddress.getLoopbackAddress(), brokerPort);
        threads.execute(() -> copy(client, broker));
        threads.execute(() -> copy(broker, client));
    }

    private static void copy(Socket from, Socket to) {
        byte[] buffer = new byte[4096];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException closed) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
