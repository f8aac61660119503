// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

/**
 * What this engine is and how it is doing.
 *
 * @param cpuUsage share of one processor between 0 and 1, negative if unknown
 */
public record EngineInfo(
        String version,
        String os,
        String architecture,
        long upTimeSeconds,
        double cpuUsage,
        long memoryUsed,
        long memoryTotal) {

    /** Reads it anew. */
    @FunctionalInterface
    public interface Reader {
        EngineInfo read();
    }
}
