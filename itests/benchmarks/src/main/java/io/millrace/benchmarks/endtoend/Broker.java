// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import io.millrace.benchmarks.Jvm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * The broker in between, in a process of its own: mosquitto if it is installed, otherwise the embedded broker. Or one
 * that runs already at MQTT_BROKER=host:port.
 */
final class Broker implements AutoCloseable {
    private static final Path MOSQUITTO = Path.of("/usr/sbin/mosquitto");
    private static final String VARIABLE = "MQTT_BROKER";
    private static final String CONFIGURATION = """
            listener %d 127.0.0.1
            allow_anonymous true
            persistence false
            set_tcp_nodelay true
            max_queued_messages 0
            max_inflight_messages 0
            log_type error
            """;
    private static final int ATTEMPTS = 200;
    private static final long STEP_NANOS = 50_000_000;

    private final BrokerAddress address;
    private final Optional<Process> process;

    private Broker(BrokerAddress address, Optional<Process> process) {
        this.address = address;
        this.process = process;
    }

    static Broker start(Path folder) throws IOException {
        String running = System.getenv(VARIABLE);
        if (running != null) return new Broker(BrokerAddress.parse(running), Optional.empty());
        int port = freePort();
        Process process = (mosquittoInstalled() ? mosquitto(folder, port) : embedded(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("broker.log").toFile())
                .start();
        Broker broker = new Broker(new BrokerAddress("127.0.0.1", port), Optional.of(process));
        broker.awaitReady();
        return broker;
    }

    private static boolean mosquittoInstalled() {
        return Files.isExecutable(MOSQUITTO);
    }

    private static ProcessBuilder mosquitto(Path folder, int port) throws IOException {
        Path file = folder.resolve("mosquitto.conf");
        Files.writeString(file, String.format(Locale.ROOT, CONFIGURATION, port));
        return new ProcessBuilder(MOSQUITTO.toString(), "-c", file.toString());
    }

    private static ProcessBuilder embedded(int port) {
        return Jvm.builder(List.of("-Xmx512m"), BrokerProcess.class, List.of(Integer.toString(port)));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        for (int i = 0; i < ATTEMPTS; i++) {
            try (Socket socket = new Socket(address.host(), address.port())) {
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(STEP_NANOS);
            }
        }
        throw new IOException("The broker did not start, see target/results/broker.log");
    }

    BrokerAddress address() {
        return address;
    }

    /** Measures its process, if it is ours. */
    ProcessMeter meter() {
        return new ProcessMeter(process.map(Process::toHandle));
    }

    @Override
    public void close() {
        process.ifPresent(Process::destroy);
    }
}
