// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results of all competitors on one workload, as a table. */
final class Comparison {
    private static final String FLOOR = "floor";

    private final Workload workload;
    private final int rules;
    private final int events;
    private final Map<String, List<Result>> results = new LinkedHashMap<>();

    Comparison(Workload workload, int rules, int events) {
        this.workload = workload;
        this.rules = rules;
        this.events = events;
    }

    int rules() {
        return rules;
    }

    Workload workload() {
        return workload;
    }

    void add(String competitor, Result result) {
        results.computeIfAbsent(competitor, name -> new ArrayList<>()).add(result);
    }

    /** "Normalised" takes out how fast the machine was for this competitor against how fast it was for the floor. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(String.format(Locale.ROOT, "### %s, %,d rules, %,d events", workload, rules, events));
        lines.add("");
        lines.add("| competitor | events/s | x floor | x floor, normalised | CPU s/M events | CPU x floor, normalised "
                + "| allocated B/event | rows | same result | half load p50/p99 us | 50,000/s p50/p99 us "
                + "| deployed in ms | heap B/rule |");
        lines.add("|---|---:|---:|---:|---:|---:|---:|---:|---|---:|---:|---:|---:|");
        results.keySet().stream().sorted().map(this::line).forEach(lines::add);
        return lines;
    }

    private String line(String name) {
        Result first = results.get(name).get(0);
        if (first.failed()) return "| " + name + " | " + first.text(Result.ERROR) + " | | | | | | | | | | | |";
        double rate = median(name, Result.RATE);
        double cpu = median(name, Result.CPU);
        double speed = median(name, Result.YARDSTICK) / median(FLOOR, Result.YARDSTICK);
        double throughput = rate / median(FLOOR, Result.RATE);
        return String.format(
                Locale.ROOT,
                "| %s %s | %,.0f | %.2f | %.2f | %.2f | %.2f | %,.0f | %s | %s | %s | %s | %,.0f | %,.0f |",
                name,
                first.text(Result.VERSION),
                rate,
                throughput,
                throughput / speed,
                cpu,
                cpu / median(FLOOR, Result.CPU) * speed,
                median(name, Result.ALLOCATED),
                first.text(Result.ROWS),
                sameAsFloor(first),
                latency(name, "half"),
                latency(name, "fixed"),
                median(name, Result.DEPLOYED),
                median(name, Result.HEAP));
    }

    private String sameAsFloor(Result result) {
        if (!results.containsKey(FLOOR)) return "?";
        return result.sameRowsAs(results.get(FLOOR).get(0)) ? "yes" : "**NO**";
    }

    private String latency(String name, String load) {
        double half = median(name, load + "P50");
        return Double.isNaN(half) ? "-" : String.format(Locale.ROOT, "%.1f / %.1f", half, median(name, load + "P99"));
    }

    private double median(String name, String key) {
        return Median.of(results.getOrDefault(name, List.of()).stream()
                .filter(result -> !result.failed())
                .map(result -> result.number(key))
                .toList());
    }
}
