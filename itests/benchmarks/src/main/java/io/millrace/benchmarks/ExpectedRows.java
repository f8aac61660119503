// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

/** How many rows a workload gives: counted by running it, since the floor is quick. */
public final class ExpectedRows {
    private ExpectedRows() {}

    public static long of(Task task) throws Exception {
        Sink sink = new Sink();
        Feed feed = new Feed(task.data(), task.data().size(), 0);
        sink.begin(feed);
        new JacksonFloor().deploy(task, sink).run(feed);
        return sink.count();
    }
}
