// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import java.io.IOException;

/**
 * An engine in a process of its own that reads and writes MQTT. A new one is a class and a line in {@link EndToEnd}.
 */
interface ExternalEngine extends AutoCloseable {

    /** As printed in the table. */
    String name();

    /** Starts the process or attaches to it, and returns when the rule of the assignment runs. */
    ProcessMeter start(Assignment assignment) throws IOException, InterruptedException;

    @Override
    void close() throws IOException, InterruptedException;
}
