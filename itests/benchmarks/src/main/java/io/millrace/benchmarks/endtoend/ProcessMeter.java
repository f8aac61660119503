// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a process has used so far, as Linux tells; not a number if the process is not ours to see. */
record ProcessMeter(Optional<ProcessHandle> process) {
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    double cpuSeconds() throws IOException {
        if (process.isEmpty()) return Double.NaN;
        String stat = Files.readString(file("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_PER_SECOND;
    }

    double residentMegabytes() throws IOException {
        if (process.isEmpty()) return Double.NaN;
        return Files.readAllLines(file("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElse(Double.NaN);
    }

    private Path file(String name) {
        return Path.of("/proc", Long.toString(process.orElseThrow().pid()), name);
    }
}
