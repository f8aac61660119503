// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Verifies, warms up, and measures. */
final class Measurement {
    private static final double FIXED_RATE = 50_000;
    private static final double HIGHEST_LOAD = 0.9;

    private final Passes passes;
    private final Task task;
    private final Effort effort;
    private final AllocationMeter allocations = new AllocationMeter();
    private final Yardstick yardstick;
    private final Result result = new Result();

    Measurement(Passes passes, Task task, Effort effort) {
        this.passes = passes;
        this.task = task;
        this.effort = effort;
        this.yardstick = new Yardstick(task.data());
    }

    Result take() throws Exception {
        passes.verify(result);
        warmUp();
        measure();
        if (task.workload() == Workload.W1) {
            double rate = result.number(Result.RATE);
            latency("half", rate / 2, rate);
            latency("fixed", FIXED_RATE, rate);
        }
        return result;
    }

    private void warmUp() throws Exception {
        long until = System.nanoTime() + (long) (effort.warmSeconds() * 1e9);
        for (int i = 0; i < effort.warmups() || System.nanoTime() < until; i++) {
            passes.pass();
        }
        yardstick.measure();
        yardstick.measure();
    }

    private void measure() throws Exception {
        double events = task.data().size();
        List<Double> rates = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        List<Double> speeds = new ArrayList<>();
        System.gc();
        allocations.restart();
        for (int i = 0; i < effort.runs(); i++) {
            passes.prepare();
            System.gc();
            speeds.add(yardstick.measure());
            long before = allocations.allocated();
            Passes.Pass pass = passes.pass();
            bytes.add((allocations.allocated() - before) / events);
            rates.add(events / pass.seconds());
            cpu.add(pass.cpuSeconds() / events * 1e6);
            requireSameRows();
        }
        result.put(Result.RATE, Median.of(rates));
        result.put(Result.CPU, Median.of(cpu));
        result.put(Result.ALLOCATED, Median.of(bytes));
        result.put(Result.YARDSTICK, Median.of(speeds));
    }

    private void requireSameRows() {
        if (passes.rows() != Long.parseLong(result.text(Result.ROWS))) {
            throw new IllegalStateException("expected " + result.text(Result.ROWS) + " rows, but got " + passes.rows());
        }
    }

    private void latency(String name, double rate, double highest) throws Exception {
        if (rate <= highest * HIGHEST_LOAD) {
            Histogram nanos = passes.timedPass(rate, effort.latencySeconds());
            result.put(name + "P50", nanos.getValueAtPercentile(50) / 1e3);
            result.put(name + "P99", nanos.getValueAtPercentile(99) / 1e3);
        }
    }
}
