// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command line: options of the form --name=value, and --quick.
 *
 * @param values by name, without the dashes
 */
public record BenchOptions(Map<String, String> values) {

    /** Reads the command line; an option that is not allowed is an error. */
    public static BenchOptions parse(String[] args, Set<String> allowed) {
        Map<String, String> values = new HashMap<>();
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (!allowed.contains(name)) {
                throw new IllegalArgumentException("expected options out of " + allowed + ", but found " + arg);
            }
            values.put(name, parts.length == 2 ? parts[1] : "true");
        }
        return new BenchOptions(values);
    }

    public boolean quick() {
        return values.containsKey("quick");
    }

    public int number(String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, Integer.toString(otherwise)));
    }

    /** The values of a list, or all if the option is not there. */
    public List<String> list(String name, List<String> all) {
        return values.containsKey(name) ? List.of(values.get(name).split(",")) : all;
    }

    /** The chosen workloads out of these, or all of them. */
    public List<Workload> workloads(List<Workload> known) {
        List<String> all = known.stream().map(Workload::name).toList();
        return list("work", all).stream().map(Workload::valueOf).toList();
    }
}
