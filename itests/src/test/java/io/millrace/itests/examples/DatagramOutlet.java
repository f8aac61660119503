// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.examples;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Receives datagrams. */
final class DatagramOutlet implements Outlet, AutoCloseable {
    private static final int PATIENCE_MILLIS = 20;

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final List<String> received = new ArrayList<>();

    DatagramOutlet() throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public List<String> lines() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[500], 500);
        try {
            while (true) {
                socket.receive(packet);
                received.add(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8));
            }
        } catch (SocketTimeoutException none) {
            return received;
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
