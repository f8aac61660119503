// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import io.millrace.benchmarks.BenchOptions;
import io.millrace.benchmarks.Printout;
import io.millrace.benchmarks.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Measures engines over an MQTT broker and prints one table. */
public final class EndToEnd {
    private static final Set<String> OPTIONS = Set.of("quick", "only", "work", "events", "rate");
    private static final List<String> ENGINES = List.of("paho", "millrace");
    private static final int QUICK_EVENTS = 100_000;
    private static final int EVENTS = 300_000;
    private static final int RATE = 5_000;

    private static final List<Workload> WORKLOADS = List.of(Workload.W1, Workload.W2);

    private EndToEnd() {}

    public static void main(String[] args) throws Exception {
        BenchOptions options = BenchOptions.parse(args, OPTIONS);
        int events = options.number("events", options.quick() ? QUICK_EVENTS : EVENTS);
        int rate = options.number("rate", RATE);
        Path folder = Files.createDirectories(Path.of("target", "results"));
        List<String> chosen = options.list("only", ENGINES);
        try (Broker broker = Broker.start(folder)) {
            Figures.header(rate).forEach(Printout::table);
            for (Workload workload : options.workloads(WORKLOADS)) {
                for (int qos = 0; qos < 2; qos++) {
                    Assignment assignment = new Assignment(workload, broker.address(), qos);
                    for (String name : chosen) {
                        try (ExternalEngine engine = engine(name, folder)) {
                            Load load = new Load(assignment, broker.meter(), events, rate);
                            Printout.table(load.measure(engine).line(engine.name(), assignment));
                        }
                    }
                }
            }
        }
    }

    private static ExternalEngine engine(String name, Path folder) {
        return switch (name) {
            case "paho" -> new PahoEngine();
            case "millrace" -> new RestEngine(folder);
            default -> throw new IllegalArgumentException("expected engines out of " + ENGINES + ", but found " + name);
        };
    }
}
