// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import io.millrace.functions.math.MathFunctions;
import io.millrace.plan.TimePolicy;
import io.millrace.sql.internal.StreamSqlCompiler;
import io.millrace.testkit.engine.ClasspathExtensions;
import io.millrace.testkit.engine.PipelineHarness;
import io.millrace.testkit.plugin.ManualClock;
import java.util.List;
import java.util.Map;

/** W4 on a pipeline: two streams, joined in the windows of event time. */
final class JoinedStreams implements Competitor.Job {
    private static final String JOIN = """
            SELECT a.deviceId AS deviceId, a.temperature AS temperature, b.humidity AS humidity
            FROM a INNER JOIN b ON a.deviceId = b.deviceId GROUP BY TUMBLINGWINDOW(ss, 10)
            """;

    private final PipelineHarness pipeline;
    private final byte[] end;

    /** @param end an event behind all others, so that the last window closes */
    JoinedStreams(Sink sink, byte[] end) {
        this.end = end;
        PipelineHarness.Rule rule = new PipelineHarness.Rule(
                stream("a"),
                JOIN,
                new TimePolicy(true, 0),
                false,
                Map.of("sendSingle", true),
                ManualClock.at(Task.BASE));
        ClasspathExtensions extensions = ClasspathExtensions.find().withFunctions(MathFunctions.all());
        pipeline = PipelineHarness.open(
                rule, List.of(stream("b")), extensions.registry(), new StreamSqlCompiler(), sink::accept);
    }

    private static String stream(String name) {
        return "CREATE STREAM " + name + " (deviceId STRING, temperature FLOAT, humidity BIGINT, ts BIGINT) "
                + "WITH (TYPE=\"harness\", DATASOURCE=\"" + name + "\", FORMAT=\"json\", TIMESTAMP=\"ts\")";
    }

    @Override
    public void run(Feed feed) {
        for (byte[] payload = feed.take(); payload != null; payload = feed.take()) {
            pipeline.push(feed.isOfSecond() ? 1 : 0, payload);
        }
        pipeline.push(0, end);
        pipeline.push(1, end);
    }

    @Override
    public void close() {
        pipeline.close();
    }
}
