// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks.endtoend;

import io.millrace.benchmarks.Data;
import io.millrace.benchmarks.ExpectedRows;
import io.millrace.benchmarks.Task;
import io.millrace.benchmarks.Workload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** Sends the events through the broker to an engine: a third to warm it up, the rest timed, and W1 at a fixed rate. */
final class Load {
    private static final byte[] TOPIC = Assignment.IN.getBytes(StandardCharsets.US_ASCII);
    private static final int WARM_STEP = 10_000;
    private static final int LATENCY_SECONDS = 5;
    private static final String LAST_EVENT =
            "{\"deviceId\":\"end\",\"temperature\":0.5,\"humidity\":0,\"ts\":%d,\"status\":\"ok\"}";

    private final Assignment assignment;
    private final ProcessMeter broker;
    private final int rate;
    private final Data data;
    private final int warm;

    /**
     * @param events how many are sent, with those that warm up
     * @param rate events per second at which the latency is measured
     */
    Load(Assignment assignment, ProcessMeter broker, int events, int rate) {
        this.assignment = assignment;
        this.broker = broker;
        this.rate = rate;
        this.data = Data.generate(events);
        this.warm = events / 3 / WARM_STEP * WARM_STEP;
    }

    Figures measure(ExternalEngine engine) throws Exception {
        long expected = ExpectedRows.of(new Task(assignment.workload(), data));
        RowCounter counter = new RowCounter(data);
        try (MiniMqtt in = new MiniMqtt(assignment.broker(), "bench-out", counter);
                MiniMqtt out = new MiniMqtt(assignment.broker(), "bench-in", (buffer, offset, length) -> {})) {
            in.subscribe(Assignment.OUT, assignment.qos());
            ProcessMeter meter = engine.start(assignment);
            send(out, 0, warm);
            counter.await(Long.MAX_VALUE);
            double engineCpu = meter.cpuSeconds();
            double brokerCpu = broker.cpuSeconds();
            long start = System.nanoTime();
            send(out, warm, data.size());
            closeWindows(out);
            counter.await(expected);
            double seconds = (counter.lastNanos() - start) / 1e9;
            double millions = (data.size() - warm) / 1e6;
            return new Figures(
                    millions * 1e6 / seconds,
                    (meter.cpuSeconds() - engineCpu) / millions,
                    (broker.cpuSeconds() - brokerCpu) / millions,
                    meter.residentMegabytes(),
                    counter.rows(),
                    expected,
                    latency(out, counter));
        }
    }

    private void send(MiniMqtt out, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            out.publish(TOPIC, data.payload(i), assignment.qos());
        }
        out.flush();
    }

    /** An event after all others, so that the last window ends. */
    private void closeWindows(MiniMqtt out) throws IOException {
        if (assignment.workload() == Workload.W2) {
            byte[] last = String.format(Locale.ROOT, LAST_EVENT, data.endTime()).getBytes(StandardCharsets.US_ASCII);
            out.publish(TOPIC, last, assignment.qos());
            out.flush();
        }
    }

    private Figures.Latency latency(MiniMqtt out, RowCounter counter) throws IOException {
        if (assignment.workload() != Workload.W1) return Figures.Latency.NONE;
        double nanosPerEvent = 1e9 / rate;
        long start = System.nanoTime() + 1_000_000;
        counter.time(start, nanosPerEvent);
        int events = Math.min(data.size(), rate * LATENCY_SECONDS);
        for (int i = 0; i < events; i++) {
            long wait = start + (long) (i * nanosPerEvent) - System.nanoTime();
            if (wait > 0) LockSupport.parkNanos(wait);
            out.publish(TOPIC, data.payload(i), assignment.qos());
            out.flush();
        }
        counter.await(Long.MAX_VALUE);
        return counter.latency();
    }
}
