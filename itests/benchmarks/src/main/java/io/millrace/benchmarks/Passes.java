// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import java.lang.management.ManagementFactory;
import org.HdrHistogram.Histogram;

/** Passes of one competitor over the data. A job that keeps state is deployed anew for each, outside of the timing. */
final class Passes implements AutoCloseable {

    /**
     * What a pass took.
     *
     * @param seconds from the first event taken to the last row or the end of the input
     * @param cpuSeconds of all threads of the process
     */
    record Pass(double seconds, double cpuSeconds) {}

    private final Competitor competitor;
    private final Task task;
    private final Sink sink = new Sink();
    private Competitor.Job job;
    private boolean fresh;
    private final double deployMillis;
    private final double heapPerRule;

    Passes(Competitor competitor, Task task) throws Exception {
        this.competitor = competitor;
        this.task = task;
        long heap = usedHeap();
        long begin = System.nanoTime();
        deploy();
        deployMillis = (System.nanoTime() - begin) / 1e6;
        heapPerRule = (usedHeap() - heap) / (double) task.rules();
    }

    /** The first pass: its rows are counted and hashed. */
    void verify(Result result) throws Exception {
        Feed feed = feed(0);
        sink.beginVerifying(feed);
        run(feed);
        result.put(Result.DEPLOYED, deployMillis);
        result.put(Result.HEAP, heapPerRule);
        result.put(Result.ROWS, sink.count());
        result.put(Result.CHECKSUM, Long.toHexString(sink.checksum()));
    }

    /** Makes the next pass start without deploying. */
    void prepare() throws Exception {
        if (!fresh && !job.reusable()) {
            job.close();
            deploy();
        }
    }

    Pass pass() throws Exception {
        prepare();
        Feed feed = feed(0);
        sink.begin(feed);
        run(feed);
        long cpu = feed.cpuNanos();
        long end = Math.max(feed.exhaustedNanos(), sink.lastNanos());
        return new Pass((end - feed.startNanos()) / 1e9, cpu / 1e9);
    }

    /** A pass at a fixed rate; the time from each event to its row is in the histogram in nanoseconds. */
    Histogram timedPass(double eventsPerSecond, double seconds) throws Exception {
        prepare();
        Histogram histogram = new Histogram(60_000_000_000L, 3);
        int events = (int) Math.min(task.data().size(), eventsPerSecond * seconds);
        Feed feed = new Feed(task.data(), events, 1e9 / eventsPerSecond);
        sink.beginTiming(feed, histogram);
        run(feed);
        return histogram;
    }

    /** Rows of the last pass. */
    long rows() {
        return sink.count();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private Feed feed(double nanosPerEvent) {
        return new Feed(task.data(), task.data().size(), nanosPerEvent);
    }

    private void deploy() throws Exception {
        job = competitor.deploy(task, sink);
        fresh = true;
    }

    private void run(Feed feed) throws Exception {
        fresh = false;
        job.run(feed);
    }

    @Override
    public void close() throws Exception {
        job.close();
    }
}
