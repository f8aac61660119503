// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.nio.file.Path;
import java.util.List;

/**
 * One competitor on one workload in this JVM. Arguments: name of the competitor, workload, number of rules, number of
 * events, quick (true or false), file for the result. It may leave threads behind: who started it ends it.
 */
public final class Runner {
    private Runner() {}

    public static void main(String[] args) throws Exception {
        Competitor competitor = Competitors.named(List.of(args[0])).get(0);
        Task task = new Task(
                Workload.valueOf(args[1]), Integer.parseInt(args[2]), Data.generate(Integer.parseInt(args[3])));
        Result result = competitor.supports(task)
                ? measure(competitor, task, Effort.of(Boolean.parseBoolean(args[4])))
                : Result.error("not supported");
        result.write(Path.of(args[5]));
        competitor.shutdown();
    }

    private static Result measure(Competitor competitor, Task task, Effort effort) throws Exception {
        try (Passes passes = new Passes(competitor, task)) {
            Result result = new Measurement(passes, task, effort).take();
            result.put(Result.VERSION, competitor.version());
            return result;
        }
    }
}
