// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.functions.analytic.AnalyticFunctions;
import io.millrace.functions.math.MathFunctions;
import io.millrace.plan.TimePolicy;
import io.millrace.sql.internal.StreamSqlCompiler;
import io.millrace.testkit.engine.ClasspathExtensions;
import io.millrace.testkit.engine.PipelineHarness;
import io.millrace.testkit.plugin.ManualClock;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;

/**
 * Millrace: its own pipeline from payloads to encoded rows, on one thread like the floors, without container and
 * mailbox.
 */
public final class MillraceCompetitor implements Competitor {
    private static final String STREAM = """
            CREATE STREAM sensors (deviceId STRING, temperature FLOAT, humidity BIGINT, ts BIGINT, status STRING)
            WITH (TYPE="harness", DATASOURCE="sensors", FORMAT="json", TIMESTAMP="ts")
            """;
    private static final String FILTER =
            "SELECT deviceId, temperature * 1.8 + 32 AS f FROM sensors WHERE temperature > 30 AND humidity < 70";
    private static final String TUMBLING = """
            SELECT deviceId, avg(temperature) AS avg, max(temperature) AS max, count(*) AS cnt
            FROM sensors GROUP BY deviceId, TUMBLINGWINDOW(ss, 10)
            """;

    private static final String HOPPING = """
            SELECT deviceId, avg(temperature) AS avg, max(temperature) AS max, count(*) AS cnt
            FROM sensors GROUP BY deviceId, HOPPINGWINDOW(ss, 20, %d)
            """;
    private static final String CHANGES = """
            SELECT deviceId, status, temperature, lag(temperature) OVER (PARTITION BY deviceId) AS prev FROM sensors
            WHERE had_changed(true, status) OVER (PARTITION BY deviceId) AND prev >= 0
            """;

    @Override
    public String name() {
        return "millrace";
    }

    @Override
    public String version() {
        return "1.0.0-SNAPSHOT";
    }

    @Override
    public Job deploy(Task task, Sink sink) throws Exception {
        if (task.workload() == Workload.W5) return new SharedStreamRules(task, sink);
        if (task.workload() == Workload.W4) return new JoinedStreams(sink, end(task));
        boolean windowed = EnumSet.of(Workload.W2, Workload.W3, Workload.W3_1).contains(task.workload());
        PipelineHarness.Rule rule = new PipelineHarness.Rule(
                STREAM,
                sql(task.workload()),
                windowed ? new TimePolicy(true, 0) : TimePolicy.processingTime(),
                false,
                Map.of("sendSingle", true),
                ManualClock.at(Task.BASE));
        ClasspathExtensions extensions = ClasspathExtensions.find()
                .withFunctions(MathFunctions.all())
                .withFunctions(AggregateFunctions.all())
                .withFunctions(AnalyticFunctions.all());
        PipelineHarness pipeline =
                PipelineHarness.open(rule, extensions.registry(), new StreamSqlCompiler(), sink::accept);
        return new PipelineJob(pipeline, windowed ? end(task) : new byte[0]);
    }

    private static String sql(Workload workload) {
        return switch (workload) {
            case W1 -> FILTER;
            case W2 -> TUMBLING;
            case W3, W3_1 -> HOPPING.formatted(Task.hopMillis(workload) / 1_000);
            case W4, W5 -> throw new IllegalArgumentException(workload + " is not one rule on one stream");
            case W6 -> CHANGES;
        };
    }

    /** An event behind all others, so that the last window closes. */
    private static byte[] end(Task task) {
        long time = task.data().endTime();
        return ("{\"deviceId\":\"end\",\"temperature\":0.5,\"humidity\":0,\"ts\":" + time + ",\"status\":\"ok\"}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private record PipelineJob(PipelineHarness pipeline, byte[] end) implements Job {
        @Override
        public void run(Feed feed) {
            for (byte[] payload = feed.take(); payload != null; payload = feed.take()) pipeline.push(payload);
            if (end.length > 0) pipeline.push(end);
        }

        @Override
        public void close() {
            pipeline.close();
        }
    }
}
