// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.itests.Eventually;
import io.millrace.itests.FreePorts;
import io.millrace.itests.http.Call;
import io.millrace.itests.http.Http;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One unpacked distribution that can be started, stopped and started again with the same ports and the same data.
 * Used by one thread.
 */
public final class ServerProcess {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final Path ROOT = Path.of("target", "servers").toAbsolutePath();

    private final Path folder;
    private final Path home;
    private final List<Integer> ports = FreePorts.pick(3);
    private Process process;

    private ServerProcess(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    /** Unpacks the distribution into a folder of its own; starts nothing. */
    public static ServerProcess unpacked(String name) throws IOException, InterruptedException {
        Files.createDirectories(ROOT);
        Path folder = Files.createTempDirectory(ROOT, name + "-");
        return new ServerProcess(folder, Distribution.unpack(folder));
    }

    /** Starts the process; {@link #awaitReady()} tells when it can be used. */
    public void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Distribution.command(home))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(settings());
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> handles().forEach(ProcessHandle::destroyForcibly)));
    }

    /** Waits until the management API answers; fails if the process ends, or after two minutes. */
    public void awaitReady() {
        Http http = new Http();
        Call ping = Call.get(address().rest() + "/ping");
        Eventually.within(START_LIMIT, () -> {
            if (process.isAlive()) assertThat(http.send(ping).status()).isEqualTo(200);
        });
        assertThat(process.isAlive())
                .as("the server runs, or says why not in %s", log())
                .isTrue();
    }

    /** Asks the process to end and asserts that it does so within ten seconds. */
    public void stop() throws InterruptedException {
        List<ProcessHandle> all = handles().toList();
        all.forEach(ProcessHandle::destroy);
        boolean ended = process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        all.forEach(ProcessHandle::destroyForcibly);
        assertThat(ended).as("the server ends within %s of SIGTERM", STOP_LIMIT).isTrue();
    }

    /** Ends the process without asking, as a power cut would. */
    public void kill() throws InterruptedException {
        handles().toList().forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    public ServerAddress address() {
        return ServerAddress.local(ports.get(0), ports.get(1));
    }

    /** The unpacked distribution. */
    public Path home() {
        return home;
    }

    /** The folder in which it keeps its data. */
    public Path data() {
        return folder.resolve("data");
    }

    /** What a command of the shell of the running server prints. */
    public String shell(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/millrace").toString(), "client", command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().putAll(settings());
        Process client = builder.start();
        String printed = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        client.waitFor();
        return printed;
    }

    /** What the process prints. */
    Path log() {
        return folder.resolve("console.log");
    }

    private Map<String, String> settings() {
        return Map.of(
                "MILLRACE_REST_PORT", ports.get(0).toString(),
                "MILLRACE_PUSH_PORT", ports.get(1).toString(),
                "MILLRACE_SSH_PORT", ports.get(2).toString(),
                "MILLRACE_DATA", data().toString());
    }

    /** The launcher may be a shell that waits for its Java process. */
    private Stream<ProcessHandle> handles() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }
}
