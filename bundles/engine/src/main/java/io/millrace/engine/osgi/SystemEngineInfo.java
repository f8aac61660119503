// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.osgi;

import io.millrace.engine.service.EngineInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Locale;

/** Reads how the process is doing from the JVM. */
final class SystemEngineInfo implements EngineInfo.Reader {
    private final String version;

    SystemEngineInfo(String version) {
        this.version = version;
    }

    @Override
    public EngineInfo read() {
        Runtime runtime = Runtime.getRuntime();
        return new EngineInfo(
                version,
                System.getProperty("os.name").toLowerCase(Locale.ROOT),
                System.getProperty("os.arch"),
                ManagementFactory.getRuntimeMXBean().getUptime() / 1_000,
                cpuUsage(),
                runtime.totalMemory() - runtime.freeMemory(),
                runtime.maxMemory());
    }

    private static double cpuUsage() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean process ? process.getProcessCpuLoad() : -1;
    }
}
