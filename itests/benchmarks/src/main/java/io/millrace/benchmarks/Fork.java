// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs a competitor in a JVM of its own, with the same heap and collector for all.
 *
 * @param events how many
 * @param quick whether to measure less thoroughly
 * @param folder for results and logs
 */
record Fork(int events, boolean quick, Path folder) {
    private static final List<String> JVM = List.of("-Xms2g", "-Xmx2g", "-XX:+UseG1GC");
    private static final long POLL_NANOS = 50_000_000;

    Result run(String competitor, Workload workload, int rules) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path file = folder.resolve(competitor + "-" + workload + "-" + rules + ".properties");
        Path log = folder.resolve(competitor + "-" + workload + "-" + rules + ".log");
        Files.deleteIfExists(file);
        Process process = Jvm.builder(
                        JVM,
                        Runner.class,
                        List.of(
                                competitor,
                                workload.name(),
                                Integer.toString(rules),
                                Integer.toString(events),
                                Boolean.toString(quick),
                                file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await(process, file);
        process.destroyForcibly().waitFor();
        return Files.exists(file) ? Result.read(file) : Result.error("failed, see " + log);
    }

    /** The process may go on after its result is there: some engines leave threads behind. */
    private void await(Process process, Path file) {
        long limit =
                System.nanoTime() + TimeUnit.SECONDS.toNanos(Effort.of(quick).limitSeconds());
        while (process.isAlive() && !Files.exists(file) && System.nanoTime() < limit) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
