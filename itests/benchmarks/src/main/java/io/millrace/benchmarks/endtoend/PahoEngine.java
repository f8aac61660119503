// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import io.millrace.benchmarks.Jvm;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@link PahoLoop} in a JVM of its own: the floor over MQTT. */
final class PahoEngine implements ExternalEngine {
    private static final List<String> OPTIONS = List.of("-Xms256m", "-Xmx256m", "-XX:+UseG1GC");

    private Optional<Process> process = Optional.empty();

    @Override
    public String name() {
        return "floor (Paho)";
    }

    @Override
    public ProcessMeter start(Assignment assignment) throws IOException {
        List<String> args =
                List.of(assignment.workload().name(), assignment.broker().url(), Integer.toString(assignment.qos()));
        Process started = Jvm.builder(OPTIONS, PahoLoop.class, args)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process = Optional.of(started);
        String line = started.inputReader().readLine();
        if (!PahoLoop.READY.equals(line)) {
            throw new IOException("expected " + PahoLoop.READY + ", but the Paho loop said " + line);
        }
        return new ProcessMeter(Optional.of(started.toHandle()));
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isPresent()) process.get().destroyForcibly().waitFor();
    }
}
