// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Starts one JVM per competitor and workload, in rotated order, and prints the comparison. */
public final class Bench {
    private static final Set<String> OPTIONS = Set.of("quick", "only", "work", "rounds", "events", "rules");
    private static final int QUICK_EVENTS = 100_000;
    private static final int EVENTS = 1_000_000;
    private static final List<String> RULES = List.of("1", "10", "1000", "5000");
    private static final Path FOLDER = Path.of("target", "results");

    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        BenchOptions options = BenchOptions.parse(args, OPTIONS);
        List<String> names = Competitors.all().stream().map(Competitor::name).toList();
        List<String> chosen = options.list("only", names);
        Competitors.named(chosen);
        Fork fork =
                new Fork(options.number("events", options.quick() ? QUICK_EVENTS : EVENTS), options.quick(), FOLDER);
        List<String> lines = new ArrayList<>();
        for (Workload workload : options.workloads(List.of(Workload.values()))) {
            for (int rules : rules(workload, options)) {
                Comparison comparison = new Comparison(workload, rules, fork.events());
                compare(comparison, chosen, fork, options.number("rounds", 1));
                lines.addAll(comparison.lines());
            }
        }
        lines.add("");
        lines.add("Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors. "
                + "Only ratios inside one run mean anything.");
        lines.forEach(Printout::table);
        Files.write(FOLDER.resolve("latest.md"), lines);
    }

    private static List<Integer> rules(Workload workload, BenchOptions options) {
        if (workload != Workload.W5) return List.of(1);
        return options.list("rules", RULES).stream().map(Integer::valueOf).toList();
    }

    /** Another start every time, so that repeated runs do not favour the same place in the order. */
    private static void compare(Comparison comparison, List<String> names, Fork fork, int rounds)
            throws IOException, InterruptedException {
        int turn = (int) (System.nanoTime() / 1_000_000 % names.size());
        for (int round = 0; round < rounds; round++) {
            List<String> order = new ArrayList<>(names);
            Collections.rotate(order, turn + round);
            for (String name : order) {
                Result result = fork.run(name, comparison.workload(), comparison.rules());
                comparison.add(name, result);
                Printout.progress(
                        "%s %s: %s",
                        comparison.workload(),
                        name,
                        result.failed()
                                ? result.text(Result.ERROR)
                                : Math.round(result.number(Result.RATE)) + " events/s");
            }
        }
    }
}
