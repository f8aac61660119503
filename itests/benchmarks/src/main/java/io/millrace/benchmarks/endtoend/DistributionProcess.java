// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The built distribution, unpacked into a folder of its own and started on free ports. */
final class DistributionProcess {
    private static final Path TARGET = Path.of("..", "..", "karaf-distribution", "target");
    private static final long STOP_SECONDS = 10;

    private final Process process;
    private final int restPort;

    private DistributionProcess(Process process, int restPort) {
        this.process = process;
        this.restPort = restPort;
    }

    static DistributionProcess start(Path parent) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(parent.toAbsolutePath(), "millrace-");
        Path home = unpack(folder);
        int restPort = Broker.freePort();
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/millrace").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("console.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "MILLRACE_REST_PORT", Integer.toString(restPort),
                        "MILLRACE_PUSH_PORT", Integer.toString(Broker.freePort()),
                        "MILLRACE_SSH_PORT", Integer.toString(Broker.freePort()),
                        "MILLRACE_DATA", folder.resolve("data").toString()));
        return new DistributionProcess(builder.start(), restPort);
    }

    private static Path unpack(Path folder) throws IOException, InterruptedException {
        Path archive = first(TARGET, file -> file.toString().endsWith(".tar.gz"));
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toAbsolutePath().toString(), "-C", folder.toString())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) throw new IOException("tar could not unpack " + archive);
        return first(folder, Files::isDirectory);
    }

    private static Path first(Path folder, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("The distribution has to be built first: there is no " + folder.normalize());
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(wanted)
                    .findFirst()
                    .orElseThrow(() -> new IOException("The distribution has to be built first, see " + folder));
        }
    }

    String url() {
        return "http://127.0.0.1:" + restPort;
    }

    /** The launcher may be a shell that waits for its Java process. */
    ProcessHandle java() {
        return handles().stream()
                .filter(handle -> handle.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(process.toHandle());
    }

    private List<ProcessHandle> handles() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    void close() throws InterruptedException {
        List<ProcessHandle> all = handles();
        all.forEach(ProcessHandle::destroy);
        process.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
        all.forEach(ProcessHandle::destroyForcibly);
    }
}
